import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { collectEntries, noticesOf } from './notices.ts'

/** What `npm pack` runs before it packs: builds what has changed. It says so on the error output: the other tells the tarball's name. */

const root = join(import.meta.dirname, '../..')
for (const part of ['renderer', 'cli', 'library'] as const) {
  if (isBuilt(part)) continue
  process.stderr.write(`building ${part}\n`)
  await buildPart(part)
}
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.npm.txt'), noticesOf(collectEntries(root, 'npm')))
