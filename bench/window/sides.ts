import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { RENDERER_DIR } from '../../cli/build/parts.ts'
import { findBrowser } from '../../cli/start/browser.ts'
import type { BenchOptions, BenchRow } from '../report.ts'

/** What the window is measured with: a browser, a folder for the run, and the built pages, ours and then the other checkout's where there is one. */
export interface Sides {
  readonly executablePath: string
  readonly folder: string
  readonly rendererDirs: readonly string[]
}

/** Rows that need a browser; none where none was found. */
export async function withSides(
  { before }: BenchOptions,
  measure: (sides: Sides) => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.error('The window is not measured: no Chrome, Edge or Chromium was found')
    return []
  }
  if (!isBuilt('renderer')) await buildPart('renderer')
  const folder = mkdtempSync(join(tmpdir(), 'bench-window-'))
  try {
    const other = before === null ? [] : [await buildOther(before, join(folder, 'before'))]
    return await measure({ executablePath, folder, rendererDirs: [RENDERER_DIR, ...other] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The pages of another checkout, built into a folder of ours. */
async function buildOther(checkout: string, outDir: string): Promise<string> {
  await build({
    configFile: join(checkout, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  })
  return outDir
}

/** A row of ours and, where it was measured, of the other checkout. */
export function sideRow(name: string, unit: string, [ours = 0, before]: readonly number[], isRate = false): BenchRow {
  if (before === undefined) return { name, unit, ours }
  return { name, unit, ours, before, gain: isRate ? ours / before : before / ours }
}
