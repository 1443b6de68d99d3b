import { readFileSync } from 'node:fs'
import { makeChecks } from '../scenario/checks.ts'
import { journeyFile } from '../scenario/journey-format.ts'
import { runJourney } from '../scenario/run-journey.ts'
import { makeToken, step, type Token, type TokenEvent } from '../token-core/index.ts'
import { perSecond } from './per-second.ts'
import type { BenchRow } from './report.ts'

/** The core on one thread: events and whole journeys. */
export async function benchTokenCore(): Promise<BenchRow[]> {
  return [
    { name: 'step', unit: 'events/s', ours: await perSecond(50_000, pressesAndReleases) },
    { name: 'journey: activate and sign', unit: 'journeys/s', ours: await perSecond(1, journeys) },
  ]
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
