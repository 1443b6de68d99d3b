import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { ELECTRON_DIR, RENDERER_DIR, ROOT } from './parts.ts'

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

/** One file for Electron: everything of ours and of our packages is bundled, Electron and Node's own modules are not. */
function electronConfig(entry: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    ...base,
    root: ROOT,
    ssr: { noExternal: true, target: 'node' },
    build: {
      outDir: ELECTRON_DIR,
      emptyOutDir: false,
      target: 'node22',
      ssr: join(ROOT, 'electron', entry),
      rollupOptions: {
        external: ['electron', ...builtinModules, /^node:/],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  }
}

/** A sandboxed preload must be CommonJS; the main process is a module. */
export const electronConfigs = (): readonly InlineConfig[] => [
  electronConfig('main.ts', 'es', 'main.js'),
  electronConfig('preload.ts', 'cjs', 'preload.cjs'),
]
