import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  display,
  explain,
  inspect,
  makeToken,
  nextChangeAt,
  nextStateChangeAt,
  onOtherClock,
  parseToken,
  SOFTWARE_PROFILES,
  type SoftwareTokenTypes,
  seenEvent,
  step,
  timesOf,
} from '../../../token-core/index.ts'
import { ND_TRANSITIONS } from '../../../token-core/software-token/nd-app/transitions.ts'
import { SK_TRANSITIONS } from '../../../token-core/software-token/sk-app/transitions.ts'
import { drive, ENTRIES, START, setUp } from './drive.ts'
import { KEY, mail, USER_ID } from './mails.ts'

type Token = SoftwareTokenTypes['token']
type TokenEvent = SoftwareTokenTypes['event']

/** Random lives of a telephone, with events that its app does not know among them. */
const mails = [
  ...[0, 1, 2].map((i) => mail({ userId: String(BigInt(USER_ID) + BigInt(i)), iterations: 1 })),
  mail({ password: null }),
  '',
]
const index = fc.constantFrom(0, 1, 2, -1, 0.5)
const typed = fc.oneof(
  { weight: 3, arbitrary: fc.constant('1234') },
  { weight: 1, arbitrary: fc.constantFrom('4321', '', '１２３４') },
)
const name = fc.oneof(fc.constantFrom('', '経理', 'x'.repeat(21)), fc.string())
const offset = fc.oneof(
  fc.constantFrom(0, -0.2, 300_000, -600_000, -3e12, 8.64e15),
  fc.double(),
  fc.integer({ min: -90_000, max: 90_000 }),
)
const serial = fc.oneof(fc.constantFrom('OSDW74440735', 'gnsn 8791-4933'), fc.string())
const happening = fc.oneof(
  ...(['open', 'close', 'back', 'add', 'time-passed'] as const).map((type) => ({
    weight: 6,
    arbitrary: fc.constant({ type }),
  })),
  { weight: 6, arbitrary: fc.record({ type: fc.constant('tap' as const), control: fc.constantFrom('menu', 'mode') }) },
  {
    weight: 6,
    arbitrary: fc.record(
      { type: fc.constant('install' as const), serial, key: fc.constantFrom(KEY, '00') },
      { requiredKeys: ['type', 'serial'] },
    ),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('open-mail-link' as const), text: fc.constantFrom(...mails) }),
  },
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constant('set-up' as const),
        serviceId: fc.constant(ENTRIES.serviceId),
        userId: fc.constantFrom(0n, 1n, 2n).map((i) => String(BigInt(USER_ID) + i)),
        startPassword: fc.constantFrom(ENTRIES.startPassword, '2580', '2581', ''),
        name,
        pin: typed,
      },
      { requiredKeys: ['type', 'serviceId', 'userId', 'startPassword'] },
    ),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('choose' as const), index }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('pin' as const), digits: typed }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('delete' as const), index }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('rename' as const), index, name }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('phone-clock' as const), offset }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('sim-changed' as const), foreign: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'restored' }, { type: 'uninstall' }, { type: 'phone-changed' }) },
)
const elapsed = fc.oneof(
  fc.constantFrom(0, 100, 1_000, 29_999, 30_000, 60_000),
  fc.integer({ min: -1_000, max: 400_000 }),
)
/** What belongs together, so that random lives get far. */
const habit = fc.oneof(
  { weight: 4, arbitrary: happening.map((one) => [one]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(2), fc.boolean())
      .map(([i, asks]) => setUp(i, asks ? { pin: '1234' } : {}, { iterations: 1 })),
  },
)
const life = fc.array(fc.tuple(elapsed, habit), { minLength: 1, maxLength: 40, size: 'max' }).map((parts) => {
  let at = START
  return parts.flatMap(([wait, events]) => {
    at = Math.max(0, at + wait)
    return events.map((event) => ({ ...event, at }) as TokenEvent)
  })
})

const beginnings = SOFTWARE_PROFILES.map((profile): Token => makeToken({ kind: 'software-token', profile, at: START }))
const installed = drive('sk-app')
installed.send({ type: 'install', serial: 'OSDW74440735' }, { type: 'open' })
const three = drive('nd-app')
three.send(...setUp(0), ...setUp(1, { pin: '1234' }), ...setUp(2, { name: 'three' }))
const beginning = fc.constantFrom(...beginnings, installed.token, three.token)

const live = (from: Token, events: readonly TokenEvent[]): Token =>
  events.reduce((token, event) => step(token, event)[0], from)

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

const law = (holds: (from: Token, events: readonly TokenEvent[]) => void) =>
  fc.assert(fc.property(beginning, life, holds), { seed: 3030, numRuns: 200 })

describe('laws of the telephone apps', () => {
  test('nothing throws, and the input is untouched', () => {
    law((from, events) => {
      let token = deepFreeze(from)
      for (const event of events) {
        token = deepFreeze(step(token, deepFreeze(event))[0])
        deepFreeze([display(token), inspect(token), explain(token), seenEvent(token, event)])
      }
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

  test('nothing changes by itself but what is shown, and that when it is said', () => {
    const seen = (token: Token) => {
      const { at: _, deviceClock: __, ...rest } = inspect(token)
      return rest
    }
    const later = (token: Token, at: number) => step(token, { type: 'time-passed', at })
    law((from, events) => {
      const token = live(from, events)
      expect(nextStateChangeAt(token)).toBeNull()
      expect(later(token, token.at + 1e9)).toEqual([{ ...token, at: token.at + 1e9 }, [], 'nothing-due'])
      const at = nextChangeAt(token)
      if (at === null) {
        expect(seen(later(token, token.at + 1e9)[0])).toEqual(seen(token))
        return
      }
      expect(at).toBeGreaterThan(token.at)
      expect(seen(later(token, at - 1)[0])).toEqual(seen(token))
      expect(display(later(token, at)[0])).not.toEqual(display(token))
    })
  })

  test('no code but on the screen of that name of an open app, and then with its time', () => {
    const seconds = new Set<number>()
    law((from, events) => {
      const token = live(from, events)
      const { screen, lit, code, remaining, lines } = display(token) as SoftwareTokenTypes['display']
      const step = codeStep(token)
      expect(lit).toBe(screen !== 'none' && screen !== 'closed')
      expect(lines.length > 0).toBe(lit)
      expect(code !== null).toBe(screen === 'code')
      expect(remaining !== null).toBe(screen === 'code')
      expect(explain(token)?.code ?? null).toBe(code)
      if (remaining === null) return
      seconds.add(remaining)
      expect(Number.isInteger(remaining) && remaining >= 1 && remaining <= step / 1_000).toBe(true)
    })
    expect(seconds.size).toBeGreaterThan(10)
  })

  test('on another clock nothing but the time is another', () => {
    law((from, events) => {
      const token = live(from, events)
      const moved = onOtherClock(token, 3_600_000)
      expect(moved).toEqual({ ...token, at: token.at + 3_600_000 })
      expect(timesOf(moved)).toEqual([moved.at])
      expect(onOtherClock(moved, -3_600_000)).toEqual(token)
    })
  })

  test('an event older than the last one counts as at the last one’s time', () => {
    law((from, events) => {
      const token = live(from, events)
      const { at: _, ...event } = events[0] ?? { at: 0, type: 'open' as const }
      for (const at of [token.at - 5_000, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(step(token, { ...event, at } as TokenEvent)).toEqual(
          step(token, { ...event, at: token.at } as TokenEvent),
        )
      }
    })
  })

  test('what did nothing tells nothing and changes nothing; what did something says so', () => {
    law((from, events) => {
      let token = from
      for (const event of events) {
        const [after, effects, ignored] = step(token, event)
        if (ignored !== null) expect([after, effects]).toEqual([{ ...token, at: after.at }, []])
        else if (event.type !== 'install' && event.type !== 'set-up')
          expect(after).not.toEqual({ ...token, at: after.at })
        token = after
      }
    })
  })

  test('the tables name every screen that a cell leads to', () => {
    const rows: Readonly<
      Record<string, Readonly<Record<string, Readonly<Record<string, { to: readonly string[] }>>>>>
    > = {
      'sk-app': SK_TRANSITIONS,
      'nd-app': ND_TRANSITIONS,
    }
    /** What holds on every screen. */
    const everywhere = ['install', 'uninstall', 'phone-changed', 'restored', 'sim-changed', 'open-mail-link', 'close']
    const reached = new Set<string>()
    law((from, events) => {
      let token = from
      for (const event of events) {
        const [next, effects] = step(token, event)
        const column = event.type === 'tap' ? event.control : event.type
        for (const effect of effects) {
          if (effect.type !== 'screen-changed' || everywhere.includes(column)) continue
          reached.add(`${token.profile} ${effect.from} ${column} ${effect.to}`)
          expect(rows[token.profile]?.[effect.from]?.[column]?.to).toContain(effect.to)
        }
        token = next
      }
    })
    expect(reached.size).toBeGreaterThan(25)
  })
})

/** ms of the step of the code that is shown. */
function codeStep(token: Token): number {
  if (token.profile === 'sk-app') return 30_000
  return 'index' in token.screen ? (token.tokens[token.screen.index]?.step ?? 0) : 0
}
