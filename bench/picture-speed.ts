import { availableParallelism } from 'node:os'
import { PNG } from 'pngjs'
import { pictureThreads } from '../host/pictures/picture-threads.ts'
import { decodePng } from '../host/pictures/png.ts'
import { pictureReader } from '../host/pictures/read-picture.ts'
import { readScannerWasm } from '../host/pictures/scanner-wasm.ts'
import { loadScanner, lumaOf } from '../scanner/index.ts'
import { page, paintCode, pictureOf } from '../test/scanner/pictures.ts'
import { type BenchRow, median } from './report.ts'

const [WIDTH, HEIGHT] = [1280, 720]
const RUNS = 15
const AT_ONCE = 16

/** A picture as a test takes one of a page: sharp, 1280 × 720, a code of 174 characters on it, as PNG in RGB. */
function screenshot(): Buffer {
  const canvas = page(WIDTH, HEIGHT, 1)
  paintCode(canvas, 'CT1:'.padEnd(174, '0RGSLK7H07H9Z479L64R6%47T666U0XYKZEW'), {
    x: WIDTH * 0.55,
    y: HEIGHT * 0.48,
    module: 5,
    degrees: 0,
  })
  const png = new PNG({ width: WIDTH, height: HEIGHT })
  png.data.set(pictureOf(canvas).data)
  return PNG.sync.write(png, { colorType: 2 })
}

/** What a picture costs in process, stage by stage, beside the same by pngjs; and how many are read at once. */
export async function benchPictureSpeed(): Promise<BenchRow[]> {
  const png = screenshot()
  const bytes = new Uint8Array(png)
  const scanner = await loadScanner({ wasm: await readScannerWasm() })
  const theirs = PNG.sync.read(png)
  const rgba = { data: theirs.data, width: WIDTH, height: HEIGHT }
  const luma = await decodePng(bytes)
  const decode = await work(() => decodePng(bytes))
  const pngjs = await work(() => PNG.sync.read(png))
  const toLuma = await work(() => lumaOf(rgba))
  const scan = await work(() => scanner.readStill(luma))
  const whole = await work(() => scanRead(bytes))
  const before = pngjs + toLuma + scan
  const rows: BenchRow[] = [
    beside(`picture ${WIDTH} × ${HEIGHT}, decoding to brightness`, decode, 'pngjs, RGBA to brightness', pngjs + toLuma),
    { name: `picture ${WIDTH} × ${HEIGHT}, looking for codes`, unit: 'ms', ours: scan },
    beside(`picture ${WIDTH} × ${HEIGHT}, all of it`, whole, 'pngjs and the same looks', before),
  ]
  return [...rows, ...(await atOnce(bytes))]
}

const scanRead = pictureReader()

function beside(name: string, ours: number, other: string, value: number): BenchRow {
  return { name, unit: 'ms of work', ours, other: { name: other, value }, ratio: value / ours }
}

/** The median of the processor's time, in ms: what else goes on on the machine does not count. */
async function work(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 2 * RUNS; n += 1) {
    const start = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(start)
    if (n >= RUNS) times.push((user + system) / 1000)
  }
  return median(times)
}

/** Several that come together: in one thread, and in as many as there are cores. */
async function atOnce(bytes: Uint8Array): Promise<BenchRow[]> {
  const rate = async (threads: number) => {
    const { read, close } = pictureThreads(threads)
    const all = () => Promise.all(Array.from({ length: AT_ONCE }, () => read(bytes)))
    await all()
    const start = performance.now()
    await all()
    const seconds = (performance.now() - start) / 1000
    await close()
    return AT_ONCE / seconds
  }
  const cores = availableParallelism()
  const [one, several] = [await rate(1), await rate(cores)]
  const name = `${AT_ONCE} pictures at once, in ${cores} threads`
  return [{ name, unit: '/s', ours: several, other: { name: 'in one', value: one }, ratio: several / one }]
}
