import { readFileSync, writeFileSync } from 'node:fs'
import { withDiagram } from './state-diagram.ts'

const path = new URL('architecture.md', import.meta.url)
writeFileSync(path, withDiagram(readFileSync(path, 'utf8')))
