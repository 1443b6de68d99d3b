import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { makeChecks } from '../scenario/checks.ts'
import { journeyFile } from '../scenario/journey-format.ts'
import { runJourney } from '../scenario/run-journey.ts'
import { makeToken, ocra, parseOcraSuite, SUITES, step, type Token, type TokenEvent } from '../token-core/index.ts'
import { type BenchRow, median } from './report.ts'

/** The core on one thread: events, whole journeys, codes. */
export async function benchTokenCore(): Promise<BenchRow[]> {
  const codes = await perSecond(200, ocraCodes)
  const macs = await perSecond(2_000, bareHmacs)
  return [
    { name: 'step', unit: 'events/s', ours: await perSecond(50_000, pressesAndReleases) },
    { name: 'journey: activate and sign', unit: 'journeys/s', ours: await perSecond(1, journeys) },
    {
      name: 'OCRA code',
      unit: 'codes/s',
      ours: codes,
      other: { name: 'bare HMAC of node:crypto', value: macs },
      ratio: codes / macs,
    },
  ]
}

const RUNS = 9
const RUN_MS = 150

/** How often `work(count)` does its work in a second: the median of several runs after one that warms up. */
async function perSecond(count: number, work: (count: number) => void | Promise<void>): Promise<number> {
  const rates: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const begin = performance.now()
    let done = 0
    for (; performance.now() - begin < RUN_MS; done += count) await work(count)
    if (run > 0) rates.push((done * 1_000) / (performance.now() - begin))
  }
  return median(rates)
}

const key = new Uint8Array(32).fill(7)

/** A lit menu whose cursor is moved and whose items are opened, as fast as events come. */
function pressesAndReleases(count: number): void {
  let token = menu
  for (let i = 0; i < count; i++) {
    token = step(token, {
      at: token.at + 1,
      type: i % 2 === 0 ? 'press' : 'release',
      button: i % 4 < 2 ? 'left' : 'right',
    })[0]
  }
}

const menu: Token = (
  [
    { at: 0, type: 'press', button: 'left' },
    { at: 0, type: 'press', button: 'middle' },
    { at: 2_000, type: 'release', button: 'middle' },
    { at: 2_000, type: 'release', button: 'left' },
  ] satisfies TokenEvent[]
).reduce<Token>((token, event) => step(token, event)[0], makeToken({ serial: '12-3456789-0', deviceKey: key }))

const journey = journeyFile.parse(
  JSON.parse(readFileSync(new URL('../test/data/journeys/activate-and-sign.json', import.meta.url), 'utf8')),
)

async function journeys(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const checks = makeChecks()
    await runJourney(journey, checks)
    if (checks.failures.length > 0) throw new Error('the journey failed')
  }
}

const suite = parseOcraSuite(SUITES.signature)
const question = 'ab'.repeat(32)

function ocraCodes(count: number): void {
  if (!suite.ok) throw new Error(suite.error)
  for (let i = 0; i < count; i++) ocra(suite.value, key, { question })
}

/** The same number of bytes under the same hash: no suite, no truncation, no digits. */
function bareHmacs(count: number): void {
  const input = Buffer.alloc(SUITES.signature.length + 1 + 128)
  for (let i = 0; i < count; i++) createHmac('sha256', key).update(input).digest()
}
