import fc from 'fast-check'
import { BUTTONS, type CameraTokenTypes } from '../../token-core/index.ts'
import { drive } from './drive.ts'
import { activated, deactivation, registration, request, scanBoth } from './practice-images.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']

/** Random lives of a token: presses, images good and damaged, faults, and time in steps around the device's own. */

const registrations = [registration('VDS3456789', 1), registration('VDS3456789', 2), registration('FDT0765563', 3)]

const goodTexts = [
  ...registrations.flatMap(({ first, second }) => [first.text, second.text]),
  ...registrations.flatMap(({ tokenCode }) => [request(tokenCode).text, deactivation(tokenCode).text]),
  registration('VDS3456789', 1, '99-9999999-9').second.text,
]

const mutated = fc
  .tuple(fc.constantFrom(...goodTexts), fc.nat(), fc.constantFrom('', '0', 'A', '%', '\n', 'CT1:', '漢'))
  .map(([text, at, insert]) => text.slice(0, at % text.length) + insert + text.slice((at % text.length) + 1))

export const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...goodTexts) },
  { weight: 2, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string() },
)

const button = fc.constantFrom(...BUTTONS)
const on = fc.boolean()
const elapsed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 50, 100, 500, 600) },
  { weight: 3, arbitrary: fc.constantFrom(2_000, 15_000, 40_000, 60_000, 90_000) },
  { weight: 1, arbitrary: fc.integer({ min: -1_000, max: 400_000 }) },
)

const howOften = fc.oneof(
  fc.record({ times: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ probability: fc.constantFrom(0, 0.5, 1) }),
)
const FAULT_EVENTS = [
  { type: 'camera-fault' },
  { type: 'wrong-codes' },
  { type: 'memory-filled' },
  { type: 'display-fault' },
  ...BUTTONS.map((one) => ({ type: 'button-stuck' as const, button: one })),
] as const
/** Missing, as with most tokens, or what a host draws. */
const draw = fc.option(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { nil: undefined })

const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('press' as const), button }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('release' as const), button }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('scan' as const), text }) },
  { weight: 4, arbitrary: fc.constant({ type: 'time-passed' as const }) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.constantFrom(
        { type: 'tape-in' as const },
        { type: 'tape-removed' as const },
        { type: 'battery-removed' as const },
        { type: 'battery-fitted' as const },
        { type: 'memory-filled' as const },
      ),
      fc.record({
        type: fc.constant('battery-level' as const),
        percent: fc.double({ min: -10, max: 110, noNaN: false }),
      }),
      fc.record({
        type: fc.constantFrom('camera-fault' as const, 'wrong-codes' as const, 'display-fault' as const),
        on,
      }),
      fc.record({ type: fc.constant('button-stuck' as const), button, on }),
      fc.tuple(fc.constantFrom(...FAULT_EVENTS), howOften).map(([fault, often]) => ({ ...fault, on: true, ...often })),
    ),
  },
)

/** What a customer does, in one go: so that random lives get far. */
const habits = fc.constantFrom<(at: number) => TokenEvent[]>(
  (at) => hold(at, 'middle'),
  (at) => [
    { type: 'press', button: 'left', at },
    ...hold(at, 'middle'),
    { type: 'release', button: 'left', at: at + 2_600 },
  ],
  (at) => tap(at, 'right'),
  (at) => [...tap(at, 'right'), ...tap(at + 200, 'right'), ...tap(at + 400, 'right')],
)
const tap = (at: number, which: 'left' | 'right'): TokenEvent[] => [
  { type: 'press', button: which, at },
  { type: 'release', button: which, at: at + 100 },
]
const hold = (at: number, which: 'middle'): TokenEvent[] => [
  { type: 'press', button: which, at },
  { type: 'release', button: which, at: at + 2_000 },
  { type: 'time-passed', at: at + 2_600 },
]

/** Where a life begins: factory-new, and at places that random presses rarely reach. */
const beginnings: readonly Token[] = (() => {
  const fresh = drive()
  const running = drive()
  running.switchOn()
  running.tap('right')
  const done = drive({ token: running.token })
  scanBoth(done, registration('VDS3456789', 1))
  const two = activated(drive(), registration('VDS3456789', 1), registration('FDT0765563', 3))
  return [fresh, running, done, two].map(({ token }) => token)
})()
export const beginning = fc.constantFrom(...beginnings)

/** A life in order of time, but for the few events that come late. */
export const life: fc.Arbitrary<TokenEvent[]> = fc
  .array(
    fc.tuple(
      elapsed,
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.tuple(happening, draw).map(([one, drawn]) => (at: number) => [
            { ...one, at, draw: drawn } as TokenEvent,
          ]),
        },
        { weight: 2, arbitrary: habits },
      ),
    ),
    { minLength: 1, maxLength: 60, size: 'max' },
  )
  .map((parts) => {
    const events: TokenEvent[] = []
    let at = 0
    for (const [wait, make] of parts) {
      at = Math.max(0, at + wait)
      const made = make(at)
      events.push(...made)
      at = made.at(-1)?.at ?? at
    }
    return events
  })
