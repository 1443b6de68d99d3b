import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type BenchOptions, type BenchRow, median } from '../report.ts'
import { writePageFilm } from './film.ts'
import { HOLD, openPage, type Running, runningAll } from './running.ts'
import { sideRow, withSides } from './sides.ts'
import { type Tasks, tasksDuring } from './tasks.ts'

const SPLASH = 500
const ROUNDS = 2
const MEASURED_MS = 3_000
const TRACED_MS = 4_000
const WARM_ANSWERS = 40
const TOKENS = 100
const ROWS = 400
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const

/**
 * What was looked at in a second, and the processor's ms for a look: of the window's own process, and of all of the browser's, which draw the video
 * and read the fake camera's file as well.
 */
type Looked = Record<'perSecond' | 'ofWindow' | 'ofBrowser', number>

/** The window while it scans, in a real browser with a fake camera of 30 frames a second that sees a page without a code. */
export function benchScanning(options: BenchOptions): Promise<BenchRow[]> {
  return withSides(options, ({ executablePath, folder, rendererDirs }) => {
    const film = join(folder, 'camera.y4m')
    const args = [`--use-file-for-fake-video-capture=${film}`]
    writePageFilm(film, { ...SIZES[0], framesPerSecond: 30 })
    const sides = rendererDirs.map((rendererDir) => ({ executablePath, rendererDir, folder, args }))
    return runningAll(sides, (all) => rowsOf(all, film))
  })
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
    const figures = (of: keyof Looked) => looked.map((all) => median(all.map((one) => one[of])))
    const name = `window: ${size.width} × ${size.height} looked at`
    rows.push(
      sideRow(name, '/s', figures('perSecond'), true),
      sideRow(`${name}, the window’s work for one`, 'ms', figures('ofWindow')),
      sideRow(`${name}, all of the browser’s work for one`, 'ms', figures('ofBrowser')),
    )
  }
  writePageFilm(film, { ...SIZES[0], framesPerSecond: 30 })
  for (const side of sides) await fill(side)
  const rounds: Tasks[][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const tasks: Tasks[] = []
    for (const side of sides) tasks.push(await traced(side))
    rounds.push(tasks)
  }
  const name = `window scanning, ${TOKENS} tokens, journal of ${ROWS} rows:`
  // Others on the machine make a task longer, never shorter: the better round counts.
  const figures = (of: keyof Tasks) => sides.map((_, i) => Math.min(...rounds.map((tasks) => tasks[i]?.[of] ?? 0)))
  const [ours = 0, before] = figures('long')
  return [
    ...rows,
    sideRow(`${name} longest task`, 'ms', figures('longest')),
    sideRow(`${name} longest work of a task`, 'ms', figures('longestWork')),
    { name: `${name} tasks over 50 ms`, unit: '', ours, ...(before !== undefined && { before }) },
  ]
}

async function startScanning(side: Running): Promise<void> {
  const { client, clock, id } = side
  await client.send(id, { type: 'tape-removed' })
  await client.send(id, { type: 'press', button: 'middle' })
  clock.advance(HOLD)
  await client.send(id, { type: 'release', button: 'middle' })
  clock.advance(SPLASH)
  await press(side, 'right')
}

/** What countAnswers has counted in a page. */
interface Counting {
  answers: number
}

const answers = (page: Page) => page.evaluate(() => (globalThis as unknown as Counting).answers)

/** Until what is measured has been compiled. */
const warm = (page: Page) =>
  page.waitForFunction((warm) => (globalThis as unknown as Counting).answers > warm, WARM_ANSWERS, { polling: 100 })

/** The window with its camera running, warm. */
async function openScanning(side: Running, size: { width: number; height: number }): Promise<Page> {
  const page = await openPage(side, countAnswers, `globalThis.wantedSize = ${JSON.stringify(size)}`, wantSize)
  await warm(page)
  return page
}

async function look(side: Running, size: { width: number; height: number }): Promise<Looked> {
  const page = await openScanning(side, size)
  const [from, begin, before] = [await answers(page), performance.now(), await workOf(side.browser)]
  await page.waitForTimeout(MEASURED_MS)
  const [to, end, after] = [await answers(page), performance.now(), await workOf(side.browser)]
  await page.context().close()
  const looks = to - from
  return {
    perSecond: (looks * 1_000) / (end - begin),
    ofWindow: (after.ofWindow - before.ofWindow) / looks,
    ofBrowser: (after.ofBrowser - before.ofBrowser) / looks,
  }
}

/** ms that the processes of a browser have worked, and those of its pages among them. */
async function workOf(browser: Browser): Promise<Pick<Looked, 'ofWindow' | 'ofBrowser'>> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sum = (all: typeof processInfo) => all.reduce((ms, { cpuTime }) => ms + cpuTime * 1_000, 0)
  return { ofWindow: sum(processInfo.filter(({ type }) => type === 'renderer')), ofBrowser: sum(processInfo) }
}

async function press({ client, id }: Running, button: 'left' | 'right'): Promise<void> {
  await client.send(id, { type: 'press', button })
  await client.send(id, { type: 'release', button })
}

/** A full rack, and a long journal of the token whose camera runs. */
async function fill(side: Running): Promise<void> {
  for (let tokens = 1; tokens < TOKENS; tokens += 1) await side.client.create({ preset: 'factory-new' })
  for (let rows = 0; rows < ROWS; rows += 2) await press(side, 'right')
}

/**
 * With a full rack and a long journal: the journal is opened, the camera starts, and while it runs the token is pressed now and then, so that the
 * journal grows.
 */
async function traced(side: Running): Promise<Tasks> {
  await press(side, 'left')
  const page = await openPage(side, countAnswers)
  try {
    return await tasksDuring(side.browser, page, async () => {
      await page.locator('#tab-journal').click()
      await press(side, 'right')
      await warm(page)
      for (let left = TRACED_MS; left > 0; left -= 500) {
        await page.waitForTimeout(500)
        await press(side, 'right')
      }
    })
  } finally {
    await page.context().close()
  }
}

/** Runs before the page's own scripts: counts what its workers answer. */
function countAnswers(): void {
  const counting = globalThis as unknown as Counting
  counting.answers = 0
  const Original = window.Worker
  window.Worker = class extends Original {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      this.addEventListener('message', () => {
        counting.answers += 1
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
