import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './parts.ts'

/** What the npm package exports, by the name of its file: package.json names each twice, as code and as types. */
export const LIBRARY = {
  client: 'host/client/client.ts',
  'token-core': 'token-core/index.ts',
  'token-codes': 'token-core/codes.ts',
  playwright: 'clients/playwright/index.ts',
} as const

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')
/** Where the compiler writes the types of all rooms (tsconfig.base.json). */
const TYPES = join(ROOT, 'node_modules/.cache/tsc')

/** What a file of types takes its own from. The compiler writes names of sources, in either quotes. */
const IMPORTS = /(\bfrom |\bimport\()(['"])(\.\.?\/[^'"]*)\.tsx?\2/g

/** Writes the types of the library, and all that they are made of, into `types` of a folder. Old compilers find them, too: by `.js`. */
export async function writeTypes(outDir: string): Promise<void> {
  await promisify(execFile)(process.execPath, [TSC, '-b', ROOT])
  const written = new Set<string>()
  const write = async (name: string): Promise<void> => {
    if (written.has(name)) return
    written.add(name)
    const text = await readFile(join(TYPES, `${name}.d.ts`), 'utf8')
    const target = join(outDir, 'types', `${name}.d.ts`)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text.replace(IMPORTS, '$1$2$3.js$2'))
    for (const [, , , from = ''] of text.matchAll(IMPORTS)) await write(posix.join(posix.dirname(name), from))
  }
  for (const source of Object.values(LIBRARY)) await write(source.replace(/\.ts$/, ''))
}
