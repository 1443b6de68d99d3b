import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../..')
/** In the tree, so that a program there finds the databases' packages. */
const CACHE = join(ROOT, 'node_modules/.cache')

/**
 * Makes one file of plain JavaScript from a program of this folder, for the tests of a file: it starts in a tenth of a second,
 * through tsx it would take eight times as long.
 * @returns its path
 */
export function programOf(name: string): string {
  mkdirSync(CACHE, { recursive: true })
  const outDir = mkdtempSync(join(CACHE, `${name}-`))
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))
  beforeAll(async () => {
    await build({
      configFile: false,
      envDir: false,
      logLevel: 'warn',
      root: ROOT,
      ssr: { noExternal: true, target: 'node' },
      build: {
        outDir,
        target: 'node20',
        ssr: join(import.meta.dirname, `${name}.ts`),
        rollupOptions: {
          external: ['libsql', 'pg', ...builtinModules, /^node:/],
          output: { format: 'es', entryFileNames: 'program.js' },
        },
      },
    })
  })
  return join(outDir, 'program.js')
}
