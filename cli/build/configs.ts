import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { CLI_DIR, ELECTRON_DIR, RENDERER_DIR, ROOT } from './parts.ts'

/** Shared: no config file, no environment file, quiet. */
const base = { configFile: false, envDir: false, logLevel: 'warn', clearScreen: false } as const

/** The pages that the host serves. Nothing is inlined: the host's content policy lets in files of our own origin only. */
export function rendererConfig(): InlineConfig {
  return {
    ...base,
    root: join(ROOT, 'renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: RENDERER_DIR,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  }
}

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
    ...base,
    root: ROOT,
    define: output.format === 'es' ? { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' } : {},
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node20',
      ssr: join(ROOT, entry),
      rollupOptions: { external: [...external, ...builtinModules, /^node:/], output },
    },
  }
}

/** A sandboxed preload must be CommonJS; the main process is a module. */
export const electronConfigs = (): readonly InlineConfig[] => [
  nodeConfig('electron/main.ts', ELECTRON_DIR, ['electron'], {
    format: 'es',
    entryFileNames: 'main.js',
    codeSplitting: false,
  }),
  nodeConfig('electron/preload.ts', ELECTRON_DIR, ['electron'], {
    format: 'cjs',
    entryFileNames: 'preload.cjs',
    codeSplitting: false,
  }),
]

/** The CLI, so that it starts without translating and collecting its modules. All files stand in one folder, as deep as cli/build. */
export const cliConfig = (): InlineConfig =>
  nodeConfig('cli/camtoken.ts', CLI_DIR, ['vite', '@vitejs/plugin-react'], {
    format: 'es',
    entryFileNames: 'camtoken.js',
    chunkFileNames: '[name]-[hash].js',
  })
