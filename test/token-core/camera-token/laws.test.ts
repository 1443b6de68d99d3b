import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CameraTokenTypes,
  display,
  inspect,
  nextChangeAt,
  onOtherClock,
  parseToken,
  type ScreenName,
  step,
  TRANSITIONS,
} from '../../../token-core/index.ts'
import { beginning, life } from '../arbitraries.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']

const live = (from: Token, events: readonly TokenEvent[]) =>
  events.reduce((token, event) => step(token, event)[0], from)

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

const law = (holds: (from: Token, events: TokenEvent[]) => void) =>
  fc.assert(
    fc.property(beginning, life, (from, events) =>
      holds(
        from,
        events.map((event) => ({ ...event, at: from.at + event.at })),
      ),
    ),
    { seed: 760, numRuns: 300 },
  )

test('nothing throws, and the input is untouched', () => {
  law((from, events) => {
    let token = deepFreeze(from)
    for (const event of events) token = deepFreeze(step(token, deepFreeze(event))[0])
    deepFreeze(display(token))
  })
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

test('a life is the same on another clock', () => {
  for (const ms of [-315_576_000_000, 3_600_000]) {
    law((from, events) => {
      const half = Math.floor(events.length / 2)
      const moved = onOtherClock(live(from, events.slice(0, half)), ms)
      const rest = events.slice(half)
      const elsewhere = live(
        moved,
        rest.map((event) => ({ ...event, at: event.at + ms })),
      )
      const here = live(from, events)
      expect(elsewhere).toEqual(onOtherClock(here, ms))
      expect(display(elsewhere)).toEqual(display(here))
      const due = nextChangeAt(here)
      expect(nextChangeAt(elsewhere)).toBe(due === null ? null : due + ms)
    })
  }
})

test('time in one step equals time in many', () => {
  law((from, events) => {
    const token = live(from, events)
    const until = token.at + 400_000
    let pieces = token
    for (let at = token.at; at <= until; at += 12_345) pieces = step(pieces, { type: 'time-passed', at })[0]
    pieces = step(pieces, { type: 'time-passed', at: until })[0]
    expect(pieces).toEqual(step(token, { type: 'time-passed', at: until })[0])
  })
})

test('until nextChangeAt nothing changes to the eye; then something does', () => {
  const seen = (token: Token) => {
    const { at: _, battery: __, ...rest } = inspect(token)
    return rest
  }
  law((from, events) => {
    const token = live(from, events)
    const at = nextChangeAt(token)
    if (at === null) {
      expect(seen(step(token, { type: 'time-passed', at: token.at + 1e9 })[0])).toEqual(seen(token))
      return
    }
    expect(seen(step(token, { type: 'time-passed', at: at - 1 })[0])).toEqual(seen(token))
    expect(seen(step(token, { type: 'time-passed', at })[0])).not.toEqual(seen(token))
  })
})

test('a device left alone ends off', () => {
  law((from, events) => {
    const token = live(from, events)
    const alone = step(token, { type: 'time-passed', at: token.at + 3_600_000 })[0]
    expect(display(alone).screen).toBe('off')
    expect(nextChangeAt(alone)).toBeNull()
  })
})

test('the battery never rises by itself', () => {
  law((from, events) => {
    let token = from
    for (const event of events) {
      const before = token.charge ?? 0
      token = step(token, event)[0]
      if (!event.type.startsWith('battery-')) expect(token.charge ?? 0).toBeLessThanOrEqual(before)
    }
  })
})

test('no code before its scan, and none on a dark or blank display', () => {
  law((from, events) => {
    let token = from
    for (const event of events) {
      const before = display(token).screen
      token = step(token, event)[0]
      const { blank, code, lit, lines, rows, softKeys, gauge, screen } = display(token)
      if (!lit || blank) expect([code, gauge, ...lines, ...rows, ...softKeys]).toEqual([null, null, '', '', ''])
      if (code !== null && before !== screen) expect(event.type).toBe('scan')
    }
  })
})

test('the table names every screen that a cell leads to', () => {
  const reached = new Set<string>()
  law((from, events) => {
    let token = from
    for (const event of events) {
      const [next, effects] = step(token, event)
      for (const effect of effects) if (effect.type === 'screen-changed') reached.add(`${effect.from} → ${effect.to}`)
      token = next
    }
  })
  const rows = Object.entries(TRANSITIONS) as [ScreenName, Record<string, { to: readonly ScreenName[] }>][]
  const named = new Set(
    rows.flatMap(([from, row]) => Object.values(row).flatMap(({ to }) => to.map((name) => `${from} → ${name}`))),
  )
  const fromAnywhere = rows.map(([from]) => `${from} → off`)
  expect([...reached].filter((change) => !named.has(change) && !fromAnywhere.includes(change))).toEqual([])
  expect(reached.size).toBeGreaterThan(40)
})

test('an event older than the last one counts as at the last one’s time', () => {
  law((from, events) => {
    const token = live(from, events)
    const press = { type: 'press', button: 'right' } as const
    expect(step(token, { ...press, at: token.at - 5_000 })).toEqual(step(token, { ...press, at: token.at }))
    expect(step(token, { ...press, at: Number.NaN })).toEqual(step(token, { ...press, at: token.at }))
  })
})
