import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readScannerWasm } from '../host/pictures/scanner-wasm.ts'
import type { Picture, Scanner } from '../scanner/index.ts'
import { openPhoto, PHOTO_SETS, type PhotoSet, picturesOf, SOURCES } from './photo-sets.ts'
import { type BenchRow, formatRows } from './report.ts'

/**
 * `npx tsx bench/photos.ts FOLDER [--before CHECKOUT] [--half 0|1] [--every N] [--set NAME]… [--missed]`: how many photos of public sets are read, and
 * what a picture takes. FOLDER holds clones (photo-sets.ts). `--half`: every second picture, so that what is tuned on one half is tried on the other;
 * `--every`: fewer, for a quick look; `--missed`: the names of those that were not read.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    before: { type: 'string' },
    half: { type: 'string' },
    every: { type: 'string', default: '1' },
    set: { type: 'string', multiple: true },
    missed: { type: 'boolean', default: false },
  },
})
const [root] = positionals
if (root === undefined) {
  console.error(
    `FOLDER expected, with clones of these at these commits:\n${Object.entries(SOURCES)
      .map((source) => source.join(': '))
      .join('\n')}`,
  )
  process.exit(2)
}

/** One of the builds that are measured, with what it has read and taken of a set. */
interface Side {
  readonly scanner: Scanner
  read: number
  work: number
}

/** Milliseconds of the processor's time: what else goes on on the machine neither counts nor ends a search. */
const work = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function sideOf(checkout: string): Promise<Side> {
  const { loadScanner } = (await import(join(checkout, 'scanner/index.ts'))) as typeof import('../scanner/index.ts')
  return { scanner: await loadScanner({ wasm: await readScannerWasm(), now: work }), read: 0, work: 0 }
}

async function measure(side: Side, picture: Picture): Promise<boolean> {
  const start = work()
  const { codes } = await side.scanner.readStill(picture)
  side.work += work() - start
  if (codes.length > 0) side.read += 1
  return codes.length > 0
}

const ours = await sideOf(resolve(import.meta.dirname, '..'))
const before = values.before === undefined ? null : await sideOf(resolve(values.before))
const every = Number(values.every)

async function measureSet(set: PhotoSet): Promise<BenchRow[]> {
  const paths = (await picturesOf(resolve(root as string), set))
    .filter((_, n) => values.half === undefined || n % 2 === Number(values.half))
    .filter((_, n) => n % every === 0)
  const sides = before === null ? [ours] : [ours, before]
  for (const side of sides) Object.assign(side, { read: 0, work: 0 })
  for (const [n, path] of paths.entries()) {
    const picture = await openPhoto(resolve(root as string), set, path)
    if (picture === null) continue
    // In turn, which of them first: the second finds the picture in the processor's cache.
    for (const side of n % 2 === 0 ? sides : sides.toReversed()) {
      const isRead = await measure(side, picture)
      if (side === ours && values.missed && isRead !== set.hasCodes)
        console.log(`${isRead ? 'read' : 'missed'} ${path}`)
    }
  }
  const hasGain = (before?.read ?? 0) > 0
  const mean = (side: Side) => side.work / Math.max(1, paths.length)
  return [
    {
      name: `${set.name}, read of ${paths.length}`,
      unit: 'photos',
      ours: ours.read,
      ...(before !== null && { before: before.read, ...(hasGain && { gain: ours.read / before.read }) }),
    },
    {
      name: `${set.name}, mean work`,
      unit: 'ms',
      ours: mean(ours),
      ...(before !== null && { before: mean(before), gain: mean(before) / mean(ours) }),
    },
  ]
}

for (const set of PHOTO_SETS) {
  if (values.set !== undefined && !values.set.includes(set.name)) continue
  console.log(`${formatRows(await measureSet(set))}\n`)
}
