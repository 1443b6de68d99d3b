import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { type BenchOptions, type BenchRow, median } from './report.ts'
import { HOLD, openPage, type Running, runningAll } from './window/running.ts'
import { type Sides, sideRow, withSides } from './window/sides.ts'

const RUNS = 5
const PRESSES = 20
const PRESS_ROUNDS = 2

/** The window in a real browser: how much there is to load, when its display stands, and how soon a press shows. */
export function benchWindow(options: BenchOptions): Promise<BenchRow[]> {
  return withSides(options, async (sides) => {
    const emptyDir = join(sides.folder, 'empty')
    await buildEmptyPage(emptyDir)
    return [bundleRow(sides, emptyDir), await startUpRow(sides, emptyDir), await pressRow(sides)]
  })
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

function bundleRow({ rendererDirs }: Sides, emptyDir: string): BenchRow {
  const row = sideRow('window: script and styles', 'kB', rendererDirs.map(pageWeight))
  const empty = pageWeight(emptyDir)
  return { ...row, other: { name: 'empty React page', value: empty }, ratio: empty / row.ours }
}

/** From the address to the display, each time in a browser context that has nothing cached. */
async function startUpRow({ rendererDirs, ...rest }: Sides, emptyDir: string): Promise<BenchRow> {
  const sides = [emptyDir, ...rendererDirs].map((rendererDir) => ({ ...rest, rendererDir }))
  const [empty = 0, ...times] = await runningAll(sides, (all) =>
    inTurn(all, RUNS, async (side) => {
      const begin = performance.now()
      const page = await openPage(side)
      const time = performance.now() - begin
      await page.context().close()
      return time
    }),
  )
  const row = sideRow('window: first display, server up', 'ms', times)
  return { ...row, other: { name: 'empty React page', value: empty }, ratio: empty / row.ours }
}

/** The median of each side's runs, a first one not counted. */
async function inTurn(
  sides: readonly Running[],
  runs: number,
  measure: (side: Running) => Promise<number>,
): Promise<number[]> {
  const figures: number[][] = sides.map(() => [])
  for (let run = 0; run <= runs; run += 1)
    for (const [i, side] of sides.entries()) figures[i]?.push(await measure(side))
  return figures.map((all) => median(all.slice(1)))
}

/** From the press of a button to the frame that shows what it did, beside what the API's own answer took of that time. */
async function pressRow({ rendererDirs, ...rest }: Sides): Promise<BenchRow> {
  const sides = rendererDirs.map((rendererDir) => ({ ...rest, rendererDir }))
  const answered: number[] = []
  const shown = await runningAll(sides, async (all) => {
    for (const side of all) await openMenu(side)
    return inTurn(all, PRESS_ROUNDS, async (side) => {
      const page = await openPage(side)
      await page.locator('[data-testid="display"][data-screen="menu"]').waitFor()
      const timed = await page.evaluate(measurePresses, PRESSES)
      await page.context().close()
      if (side === all[0]) answered.push(...timed.map(({ answered }) => answered))
      return median(timed.map(({ shown }) => shown))
    })
  })
  const row = sideRow('window: press to changed display', 'ms', shown)
  const alone = median(answered)
  return { ...row, other: { name: 'the API’s answer alone', value: alone }, ratio: alone / row.ours }
}

async function openMenu({ client, clock, id }: Running): Promise<void> {
  await client.send(id, { type: 'tape-removed' })
  for (const button of ['left', 'middle'] as const) await client.send(id, { type: 'press', button })
  clock.advance(HOLD)
  for (const button of ['left', 'middle'] as const) await client.send(id, { type: 'release', button })
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
