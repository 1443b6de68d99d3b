import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  display,
  explain,
  FOB_FAULTS,
  FOB_PROFILES,
  inspect,
  nextChangeAt,
  nextDisplayChangeAt,
  onOtherClock,
  parseToken,
  step,
  timesOf,
} from '../../../token-core/index.ts'
import { made, START, type Token, type TokenEvent } from './drive.ts'

const YEAR = 365 * 86_400_000

/** Any number at all: far, not whole, none. */
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e308, -1e308))
const mostly = (usual: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: anyNumber })
const percent = mostly(fc.integer({ min: -5, max: 105 }))
const ppm = mostly(fc.integer({ min: -12_000, max: 12_000 }))
const offset = mostly(fc.integer({ min: -100_000, max: 100_000 }))

const happening = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom({ type: 'press' as const }, { type: 'release' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'time-passed' as const }) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({ type: fc.constant('clock-drift' as const), ppm }),
      fc.record({ type: fc.constant('clock-offset' as const), ms: offset }),
      fc.record({ type: fc.constant('battery-level' as const), percent }),
      fc.constant({ type: 'battery-dead' as const }),
      fc.record({ type: fc.constant('fault' as const), kind: fc.constantFrom(...FOB_FAULTS) }),
      fc.record({ type: fc.constant('wrong-codes' as const), on: fc.boolean() }),
    ),
  },
)
const elapsed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 100, 1_999, 2_000, 10_000, 29_999, 30_000, 32_000, 60_000) },
  { weight: 3, arbitrary: fc.integer({ min: -1_000, max: 100_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: YEAR }) },
)

const beginning = fc
  .record({
    profile: fc.constantFrom(...FOB_PROFILES),
    age: fc.constantFrom(0, 0, 4.6 * YEAR, 5 * YEAR - 60_000, 10 * YEAR - 60_000),
    clock: fc.record({ offset, ppm }),
  })
  .map(({ profile, age, clock: { offset, ppm } }) =>
    made({
      profile,
      madeAt: START - age,
      clock: { offset: Number.isNaN(offset) ? 0 : offset, ppm: Number.isNaN(ppm) ? 0 : ppm },
    }),
  )

/** In order of time, but for the few that come late. */
const life: fc.Arbitrary<TokenEvent[]> = fc
  .array(fc.tuple(elapsed, happening), { minLength: 1, maxLength: 40, size: 'max' })
  .map((parts) => {
    let at = START
    return parts.map(([wait, what]) => {
      at += wait
      return { ...what, at } as TokenEvent
    })
  })

const law = (holds: (from: Token, events: TokenEvent[]) => void) =>
  fc.assert(fc.property(beginning, life, holds), { seed: 812, numRuns: 300 })

const live = (from: Token, events: readonly TokenEvent[]) =>
  events.reduce<Token>((token, event) => step(token, event)[0], from)
const wait = (token: Token, at: number) => step(token, { type: 'time-passed', at })[0]

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

test('nothing throws, at any time and with any number, and the input is untouched', () => {
  fc.assert(
    fc.property(beginning, fc.array(fc.tuple(happening, anyNumber), { maxLength: 20 }), life, (from, wild, events) => {
      let token = deepFreeze(from)
      const all = [...events, ...wild.map(([what, at]) => ({ ...what, at }) as TokenEvent)]
      for (const event of all) {
        token = deepFreeze(step(token, deepFreeze(event))[0])
        deepFreeze(display(token))
        inspect(token)
        explain(token)
        expect(parseToken(JSON.parse(JSON.stringify(token)))).toEqual({ ok: true, value: token })
      }
    }),
    { seed: 813, numRuns: 300 },
  )
})

test('a token survives JSON at every moment', () => {
  law((from, events) => {
    let token = from
    for (const event of events) {
      token = step(token, event)[0]
      expect(parseToken(JSON.parse(JSON.stringify(token)))).toEqual({ ok: true, value: token })
    }
  })
})

test('replay from a saved state equals play', () => {
  law((from, events) => {
    const half = Math.floor(events.length / 2)
    const saved: Token = JSON.parse(JSON.stringify(live(from, events.slice(0, half))))
    expect(live(saved, events.slice(half))).toEqual(live(from, events))
  })
})

test('time in one step equals time in many, with all that it tells', () => {
  law((from, events) => {
    const token = live(from, events)
    const until = token.at + 6 * YEAR
    const told = []
    let pieces = token
    for (let at = token.at; at < until; at += at < token.at + 100_000 ? 1_234 : YEAR / 7) {
      const [next, effects] = step(pieces, { type: 'time-passed', at: Math.floor(at) })
      pieces = next
      told.push(...effects)
    }
    const [last, effects] = step(pieces, { type: 'time-passed', at: until })
    const [whole, all] = step(token, { type: 'time-passed', at: until })
    expect(last).toEqual(whole)
    expect([...told, ...effects]).toEqual(all)
  })
})

test('until nextChangeAt nothing changes to the eye; then something does', () => {
  law((from, events) => {
    const token = live(from, events)
    const at = nextChangeAt(token)
    if (at === null) {
      expect(display(wait(token, token.at + 20 * YEAR))).toEqual(display(token))
      return
    }
    expect(at).toBeGreaterThan(token.at)
    expect(display(wait(token, at - 1))).toEqual(display(token))
    if (token.fault !== 'blank') expect(display(wait(token, at))).not.toEqual(display(token))
  })
})

test('what changes to the eye alone is no change of the state', () => {
  law((from, events) => {
    const token = live(from, events)
    const at = nextDisplayChangeAt(token)
    if (at === null) return
    const [after, effects, ignored] = step(token, { type: 'time-passed', at })
    if (effects.length > 0) return
    expect(ignored).toBe('nothing-due')
    expect({ ...after, at: 0 }).toEqual({ ...token, at: 0 })
  })
})

test('a life is the same on another clock, but for the codes', () => {
  const codeless = (token: Token) => ({
    ...token,
    lastCode: token.lastCode !== null,
    kept: token.kept !== null,
    lit: token.lit && { ...token.lit, code: token.lit.code !== null },
  })
  for (const ms of [-315_576_000_000, 3_600_000]) {
    law((from, events) => {
      const half = Math.floor(events.length / 2)
      const rest = events.slice(half)
      const elsewhere = live(
        onOtherClock(live(from, events.slice(0, half)), ms),
        rest.map((event) => ({ ...event, at: event.at + ms })),
      )
      const here = live(from, events)
      expect(codeless(elsewhere)).toEqual(codeless(onOtherClock(here, ms)))
      const [there, now] = [display(elsewhere), display(here)]
      expect({ ...there, text: '', lines: [], code: there.code !== null }).toEqual({
        ...now,
        text: '',
        lines: [],
        code: now.code !== null,
      })
      const due = nextChangeAt(here)
      expect(nextChangeAt(elsewhere)).toBe(due === null ? null : due + ms)
    })
  }
})

test('moved to another clock and back it is what it was', () => {
  law((from, events) => {
    const token = live(from, events)
    expect(onOtherClock(onOtherClock(token, 12_345), -12_345)).toEqual(token)
    expect(timesOf(onOtherClock(token, 12_345))).toEqual(timesOf(token).map((time) => time + 12_345))
    expect(timesOf(token).filter((time) => time > token.at)).toEqual([])
  })
})

test('no code without light, and light only where something is written', () => {
  law((from, events) => {
    let token = from
    for (const event of events) {
      token = step(token, event)[0]
      const { screen, lit, text, code, bars, lines } = display(token)
      expect(lit).toBe(screen !== 'off')
      expect([text === '', lines.length === 0]).toEqual([!lit, !lit])
      expect(code !== null).toBe(screen === 'code')
      expect(bars !== null).toBe(token.profile === 'always' && lit)
      expect(explain(token)?.code ?? null).toBe(code)
    }
  })
})

test('one with a button shows a code only after a press, and ends off', () => {
  law((from, events) => {
    if (from.profile === 'always') return
    let token = from
    for (const event of events) {
      const before = token
      const [next, effects] = step(token, event)
      token = next
      if (effects.some(({ type }) => type === 'lit')) expect(event.type).toBe('press')
      if (event.type === 'press' && next.usesLeft !== before.usesLeft)
        expect(next.usesLeft).toBe((before.usesLeft ?? 0) - 1)
    }
    const alone = wait(token, token.at + 32_000)
    expect(display(alone)).toMatchObject({ screen: 'off', code: null })
    expect(nextChangeAt(alone)).toBeNull()
  })
})

test('uses and level never rise by themselves', () => {
  law((from, events) => {
    let token = from
    for (const event of events) {
      const before = inspect(token)
      token = step(token, event)[0]
      if (event.type === 'battery-level') continue
      expect(inspect(token).level).toBeLessThanOrEqual(before.level)
      expect(token.usesLeft ?? 0).toBeLessThanOrEqual(before.uses?.left ?? 0)
    }
  })
})

test('an event older than the last one counts as at the last one’s time', () => {
  law((from, events) => {
    const token = live(from, events)
    const press = { type: 'press' } as const
    for (const at of [token.at - 5_000, Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(step(token, { ...press, at })).toEqual(step(token, { ...press, at: token.at }))
    }
  })
})
