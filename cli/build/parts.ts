import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Two folders up from here, and from dist/cli, where the built CLI stands. */
export const ROOT = resolve(import.meta.dirname, '../..')
export const RENDERER_DIR = join(ROOT, 'dist/renderer')
export const ELECTRON_DIR = join(ROOT, 'dist/electron')
export const CLI_DIR = join(ROOT, 'dist/cli')

const LIBRARY_DIR = join(ROOT, 'dist/lib')

/** Whether this is a package that somebody has installed: it holds what was built, and none of the sources. */
export const isPackage = (): boolean => !existsSync(join(ROOT, 'vite.config.ts'))

export type PartName = 'renderer' | 'electron' | 'cli' | 'library'

/** A folder of dist/ and what it is made from. */
export interface Part {
  readonly name: PartName
  readonly made: string
  readonly sources: readonly string[]
}

const sources = (...names: readonly string[]) =>
  [...names, 'package-lock.json', 'cli/build'].map((name) => join(ROOT, name))

export const PARTS: Readonly<Record<PartName, Part>> = {
  renderer: {
    name: 'renderer',
    made: RENDERER_DIR,
    sources: sources('renderer', 'host', 'scenario', 'drawing', 'scanner', 'server', 'token-core', 'vite.config.ts'),
  },
  electron: {
    name: 'electron',
    made: ELECTRON_DIR,
    sources: sources(
      'electron',
      'host',
      'bank',
      'scenario',
      'support',
      'drawing',
      'scanner',
      'server',
      'store',
      'token-core',
      'build/tray',
    ),
  },
  cli: {
    name: 'cli',
    made: CLI_DIR,
    sources: sources(
      'cli',
      'clients',
      'scenario',
      'support',
      'host',
      'bank',
      'drawing',
      'scanner',
      'server',
      'store',
      'token-core',
    ),
  },
  library: {
    name: 'library',
    made: LIBRARY_DIR,
    sources: sources('clients', 'host', 'scenario', 'scanner', 'server', 'store', 'token-core', 'tsconfig.base.json'),
  },
}
