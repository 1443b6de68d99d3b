import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { buildPart, isBuilt } from '../../cli/build/build-part.ts'
import { RENDERER_DIR } from '../../cli/build/parts.ts'
import { findBrowser } from '../../cli/start/browser.ts'
import { type BenchOptions, type BenchRow, median } from '../report.ts'
import { writePageFilm } from './film.ts'
import { HOLD, openPage, type Running, running } from './running.ts'
import { type Tasks, tasksDuring } from './tasks.ts'

const SPLASH = 500
const ROUNDS = 2
const MEASURED_MS = 3_000
const TRACED_MS = 4_000
const WARM_ANSWERS = 15
const TOKENS = 100
const ROWS = 400
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const

/** What the window did in a second of looking through the camera, and what the browser's processes worked for a frame. */
interface Looked {
  readonly perSecond: number
  readonly work: number
}

/** The window while it scans, in a real browser with a fake camera of 30 frames a second that sees a page without a code. */
export async function benchScanning({ before }: BenchOptions): Promise<BenchRow[]> {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.error('The scanning window is not measured: no Chrome, Edge or Chromium was found')
    return []
  }
  if (!isBuilt('renderer')) await buildPart('renderer')
  const folder = mkdtempSync(join(tmpdir(), 'bench-scanning-'))
  const film = join(folder, 'camera.y4m')
  const args = [`--use-file-for-fake-video-capture=${film}`]
  const side = (rendererDir: string) => ({ executablePath, rendererDir, folder, args })
  try {
    const otherDir = before === null ? null : await buildOther(before, join(folder, 'before'))
    writePageFilm(film, { ...SIZES[0], framesPerSecond: 30 })
    return await running(side(RENDERER_DIR), (ours) =>
      otherDir === null ? rowsOf([ours], film) : running(side(otherDir), (theirs) => rowsOf([ours, theirs], film)),
    )
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

/** Ours first, then the other checkout's where there is one; measured in turn. */
async function rowsOf(sides: readonly Running[], film: string): Promise<BenchRow[]> {
  for (const side of sides) await startScanning(side)
  const rows: BenchRow[] = []
  for (const size of SIZES) {
    writePageFilm(film, { ...size, framesPerSecond: 30 })
    const looked: Looked[][] = sides.map(() => [])
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, side] of sides.entries()) looked[i]?.push(await look(side, size))
    const name = `window: ${size.width} × ${size.height}`
    rows.push(
      row(
        `${name}, looked at`,
        '/s',
        looked.map((all) => median(all.map(({ perSecond }) => perSecond))),
        true,
      ),
      row(
        `${name}, processor for a frame, all of the browser`,
        'ms',
        looked.map((all) => median(all.map(({ work }) => work))),
      ),
    )
  }
  writePageFilm(film, { ...SIZES[0], framesPerSecond: 30 })
  const tasks: Tasks[] = []
  for (const side of sides) tasks.push(await traced(side))
  const name = `window scanning, ${TOKENS} tokens, journal of ${ROWS} rows:`
  return [
    ...rows,
    row(
      `${name} longest task`,
      'ms',
      tasks.map(({ longest }) => longest),
    ),
    row(
      `${name} longest work of a task`,
      'ms',
      tasks.map(({ longestWork }) => longestWork),
    ),
    {
      name: `${name} tasks over 50 ms`,
      unit: '',
      ours: tasks[0]?.long ?? 0,
      ...(tasks[1] && { before: tasks[1].long }),
    },
  ]
}

function row(name: string, unit: string, [ours = 0, before]: readonly number[], isRate = false): BenchRow {
  if (before === undefined) return { name, unit, ours }
  return { name, unit, ours, before, gain: isRate ? ours / before : before / ours }
}

async function startScanning({ client, clock, id }: Running): Promise<void> {
  await client.send(id, { type: 'tape-removed' })
  await client.send(id, { type: 'press', button: 'middle' })
  clock.advance(HOLD)
  await client.send(id, { type: 'release', button: 'middle' })
  clock.advance(SPLASH)
  await client.send(id, { type: 'press', button: 'right' })
  await client.send(id, { type: 'release', button: 'right' })
}

const answers = (page: Page) => page.evaluate(() => Number(document.documentElement.dataset.answers ?? 0))

const warm = (page: Page) =>
  page.waitForFunction((warm) => Number(document.documentElement.dataset.answers ?? 0) > warm, WARM_ANSWERS)

/** The window with its camera running, warm. */
async function openScanning(side: Running, size: { width: number; height: number }): Promise<Page> {
  const page = await openPage(side, countAnswers, `globalThis.wantedSize = ${JSON.stringify(size)}`, wantSize)
  await warm(page)
  return page
}

async function look(side: Running, size: { width: number; height: number }): Promise<Looked> {
  const page = await openScanning(side, size)
  const [from, begin, worked] = [await answers(page), performance.now(), await workOf(side.browser)]
  await page.waitForTimeout(MEASURED_MS)
  const [to, end, done] = [await answers(page), performance.now(), await workOf(side.browser)]
  await page.context().close()
  return { perSecond: ((to - from) * 1_000) / (end - begin), work: (done - worked) / (to - from) }
}

/** ms that all processes of a browser have worked. */
async function workOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
}

/**
 * With a full rack and a long journal: the journal is opened, the camera starts, and while it runs the token is pressed now and then, so that the
 * journal grows.
 */
async function traced(side: Running): Promise<Tasks> {
  const { client, browser, id } = side
  const press = async (button: 'left' | 'right') => {
    await client.send(id, { type: 'press', button })
    await client.send(id, { type: 'release', button })
  }
  while ((await client.tokens()).length < TOKENS) await client.create({ preset: 'factory-new' })
  for (let rows = 0; rows < ROWS; rows += 2) await press('right')
  await press('left')
  const page = await openPage(side, countAnswers)
  try {
    return await tasksDuring(browser, page, async () => {
      await page.locator('#tab-journal').click()
      await press('right')
      await warm(page)
      for (let left = TRACED_MS; left > 0; left -= 500) {
        await page.waitForTimeout(500)
        await press('right')
      }
    })
  } finally {
    await page.context().close()
  }
}

/** Runs before the page's own scripts: counts what its workers answer. */
function countAnswers(): void {
  let answers = 0
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', () => {
        answers += 1
        document.documentElement.dataset.answers = String(answers)
      })
    }
  }
}

/** Runs before the page's own scripts: whatever size is asked of the camera, this one is. */
function wantSize(): void {
  const { wantedSize } = globalThis as unknown as { wantedSize: { width: number; height: number } }
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = () => ask({ audio: false, video: wantedSize })
}
