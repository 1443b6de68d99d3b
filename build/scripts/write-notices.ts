import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectEntries, noticesOf, OF_ELECTRON } from './notices.ts'

/** `npm run notices`: writes dist/THIRD-PARTY-NOTICES.txt from what was bundled. */

const root = join(import.meta.dirname, '../..')
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), noticesOf(collectEntries(root), OF_ELECTRON))
