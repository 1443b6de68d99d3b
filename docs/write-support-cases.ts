import { readFileSync, writeFileSync } from 'node:fs'
import { withCases } from './support-cases.ts'

const path = new URL('support.md', import.meta.url)
writeFileSync(path, withCases(readFileSync(path, 'utf8')))
