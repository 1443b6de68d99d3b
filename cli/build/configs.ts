import { builtinModules } from 'node:module'
import { join } from 'node:path'
import type { InlineConfig } from 'vite'
import { ROOT } from './parts.ts'

/** The pages that the host serves, as vite.config.ts has them. */
export const rendererConfig = (outDir: string): InlineConfig => ({
  configFile: join(ROOT, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
})

/** The databases of the bank: one has a binary for each platform, the other looks for one. They are taken from node_modules at run time. */
const DATABASES = ['libsql', 'pg'] as const

/**
 * Our code and our packages as files for Node; Node's own modules, and what is named, stay outside.
 * Packages written as CommonJS ask where they stand (write-file-atomic does), which a module knows by another name.
 */
function nodeConfig(
  entry: string,
  outDir: string,
  external: readonly string[],
  output: { format: 'es' | 'cjs'; entryFileNames: string; chunkFileNames?: string; codeSplitting?: false },
): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    root: ROOT,
    define: output.format === 'es' ? { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } : {},
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20',
      ssr: join(ROOT, entry),
      rollupOptions: { external: [...external, ...DATABASES, ...builtinModules, /^node:/], output },
    },
  }
}

/** A sandboxed preload must be CommonJS; the main process is a module. */
export const electronConfigs = (outDir: string): readonly InlineConfig[] => [
  nodeConfig('electron/main.ts', outDir, ['electron'], {
    format: 'es',
    entryFileNames: 'main.js',
    codeSplitting: false,
  }),
  nodeConfig('electron/preload.ts', outDir, ['electron'], {
    format: 'cjs',
    entryFileNames: 'preload.cjs',
    codeSplitting: false,
  }),
]

/** The CLI, so that it starts without translating and collecting its modules. All files stand in one folder, as deep as cli/build. */
export const cliConfig = (outDir: string): InlineConfig =>
  nodeConfig('cli/camtoken.ts', outDir, ['vite'], {
    format: 'es',
    entryFileNames: 'camtoken.js',
    chunkFileNames: '[name]-[hash].js',
  })
