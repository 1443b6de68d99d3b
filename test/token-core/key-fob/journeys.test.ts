import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hexToBytes, inspect, type KeyFobTypes, makeToken, step } from '../../../token-core/index.ts'

type Token = KeyFobTypes['token']
type Happening = KeyFobTypes['event']

/** What the independent program says of a token with digits: every step's `at` is ms after `start`. */
interface Journey {
  readonly kind: string
  readonly start: number
  readonly serial: string
  readonly key: string
  readonly profile: 'fob' | 'fob-8' | 'card' | 'always'
  readonly clock?: { readonly offset: number; readonly ppm: number }
  readonly madeAt?: number
  readonly steps: readonly {
    readonly at: number
    readonly do?: string
    readonly expect?: Readonly<Record<string, unknown>>
  }[]
}

const folder = new URL('../../data/journeys-otp/', import.meta.url)
const journeys = readdirSync(folder)
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Journey] as const)
  .filter(([, { kind }]) => kind === 'otp-token')

/** What is due at a step: the releases of taps until then, then what the step does. A tap is let go 100 ms later. */
function* happeningsOf({ start, steps }: Journey) {
  let releases: Happening[] = []
  for (const { at, do: type, expect: expected = {}, ...rest } of steps) {
    const now = start + at
    const events = releases.filter((release) => release.at <= now)
    releases = releases.filter((release) => release.at > now)
    if (type === 'tap') releases.push({ at: now + 100, type: 'release' })
    if (type !== undefined) events.push({ ...rest, at: now, type: type === 'tap' ? 'press' : type } as Happening)
    yield { at, events: [...events, { at: now, type: 'time-passed' } as const], expected }
  }
}

function seen(token: Token): Readonly<Record<string, unknown>> {
  const { display, uses, level } = inspect(token)
  const { screen, lit, text, code, bars } = display
  return { screen, lit, text, code, bars, uses: uses?.taken, level }
}

test('there are journeys', () => {
  expect(journeys.length).toBeGreaterThan(6)
})

test.each(journeys)('%s', (_, journey) => {
  const { start, serial, key, profile, clock, madeAt } = journey
  let token = makeToken({
    kind: 'key-fob',
    serial,
    key: hexToBytes(key),
    profile,
    at: start,
    ...(clock && { clock }),
    ...(madeAt !== undefined && { madeAt }),
  })
  for (const { at, events, expected } of happeningsOf(journey)) {
    for (const event of events) token = step(token, event)[0]
    const { notCode, ...members } = expected
    expect({ at, ...seen(token) }).toMatchObject({ at, ...members })
    if (notCode !== undefined) expect(seen(token).code).not.toBe(notCode)
  }
})
