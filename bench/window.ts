import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildPart, isBuilt } from '../cli/build/build-part.ts'
import { RENDERER_DIR } from '../cli/build/parts.ts'
import { findBrowser } from '../cli/start/browser.ts'
import { type BenchRow, median } from './report.ts'
import { HOLD, openPage, running } from './window/running.ts'

const RUNS = 5
const PRESSES = 40

/** The window in a real browser: how much there is to load, when its display stands, and how soon a press shows. */
export async function benchWindow(): Promise<BenchRow[]> {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.error('The window is not measured: no Chrome, Edge or Chromium was found')
    return []
  }
  if (!isBuilt('renderer')) await buildPart('renderer')
  const folder = mkdtempSync(join(tmpdir(), 'bench-window-'))
  const emptyDir = join(folder, 'empty')
  try {
    await buildEmptyPage(emptyDir)
    return [
      ...bundleRows(emptyDir),
      ...(await startUpRows(executablePath, emptyDir, folder)),
      await pressRow(executablePath, folder),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function buildEmptyPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('empty-page', import.meta.url)),
    base: './',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  })
}

/** kB of the scripts and styles that a page asks for before it draws. */
function pageWeight(rendererDir: string): number {
  const assets = join(rendererDir, 'assets')
  const needed = readdirSync(assets).filter((name) => /^index-.*\.(js|css)$/.test(name))
  return needed.reduce((bytes, name) => bytes + statSync(join(assets, name)).size, 0) / 1_000
}

function bundleRows(emptyDir: string): BenchRow[] {
  const ours = pageWeight(RENDERER_DIR)
  const empty = pageWeight(emptyDir)
  return [
    {
      name: 'window: script and styles',
      unit: 'kB',
      ours,
      other: { name: 'empty React page', value: empty },
      ratio: empty / ours,
    },
  ]
}

/** From the address to the display, each time in a browser context that has nothing cached. */
async function firstDisplay(executablePath: string, rendererDir: string, folder: string): Promise<number> {
  return running({ executablePath, rendererDir, folder }, async (all) => {
    const times: number[] = []
    for (let run = 0; run <= RUNS; run++) {
      const begin = performance.now()
      const page = await openPage(all)
      times.push(performance.now() - begin)
      await page.context().close()
    }
    return median(times.slice(1))
  })
}

async function startUpRows(executablePath: string, emptyDir: string, folder: string): Promise<BenchRow[]> {
  const ours = await firstDisplay(executablePath, RENDERER_DIR, folder)
  const empty = await firstDisplay(executablePath, emptyDir, folder)
  const other = { name: 'empty React page', value: empty }
  return [{ name: 'window: first display, server up', unit: 'ms', ours, other, ratio: empty / ours }]
}

/** From the press of a button to the frame that shows what it did, beside what the API's own answer took of that time. */
async function pressRow(executablePath: string, folder: string): Promise<BenchRow> {
  return running({ executablePath, rendererDir: RENDERER_DIR, folder }, async (all) => {
    const { client, clock, id } = all
    await client.send(id, { type: 'tape-removed' })
    for (const button of ['left', 'middle'] as const) await client.send(id, { type: 'press', button })
    clock.advance(HOLD)
    for (const button of ['left', 'middle'] as const) await client.send(id, { type: 'release', button })
    const page = await openPage(all)
    await page.locator('[data-testid="display"][data-screen="menu"]').waitFor()
    const timed = await page.evaluate(measurePresses, PRESSES)
    const shown = median(timed.map(({ shown }) => shown))
    const answered = median(timed.map(({ answered }) => answered))
    const other = { name: 'the API’s answer alone', value: answered }
    return { name: 'window: press to changed display', unit: 'ms', ours: shown, other, ratio: answered / shown }
  })
}

/** Runs in the page: presses left in the menu again and again, and waits for the frame in which the cursor stands elsewhere. */
async function measurePresses(presses: number): Promise<readonly { shown: number; answered: number }[]> {
  const button = document.querySelector<HTMLElement>('[data-testid="button-left"]')
  const display = document.querySelector<HTMLElement>('[data-testid="display"]')
  if (!button || !display) throw new Error('no button or no display')
  const point = (type: string) =>
    button.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, isPrimary: true, pointerId: 1 }),
    )
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const times: { shown: number; answered: number }[] = []
  for (let press = 0; press < presses; press++) {
    await frame()
    performance.clearResourceTimings()
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      observer.observe(display, { childList: true, subtree: true, characterData: true })
    })
    const begin = performance.now()
    point('pointerdown')
    await changed
    await frame()
    const shown = performance.now() - begin
    point('pointerup')
    await new Promise((resolve) => setTimeout(resolve, 60))
    const [sent] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/events'))
    if (sent) times.push({ shown, answered: sent.duration })
  }
  return times
}
