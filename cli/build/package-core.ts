import { execFile } from 'node:child_process'
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './parts.ts'

/** Where `npm run build:core` puts the package of token-core: `npm pack` or `npm publish` it from there. */
export const CORE_PACKAGE_DIR = join(ROOT, 'dist/token-core')

const SOURCE = join(ROOT, 'token-core')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

/** Makes token-core a package: ES modules, their types, package.json, README and licence in one folder. */
export async function packageCore(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true })
  await promisify(execFile)(process.execPath, [TSC, '-p', join(SOURCE, 'tsconfig.package.json'), '--outDir', outDir])
  await nameModules(outDir)
  await copyFile(join(SOURCE, 'package.json'), join(outDir, 'package.json'))
  await copyFile(join(SOURCE, 'README.md'), join(outDir, 'README.md'))
  await copyFile(join(ROOT, 'LICENSE'), join(outDir, 'LICENSE'))
}

/** The compiler writes `./codes.ts` into types, which only new compilers find: `./codes.js` is found by all. */
async function nameModules(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/((?:from |import\()'\.\.?\/[^']*)\.ts'/g, "$1.js'"))
  }
}
