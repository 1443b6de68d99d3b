import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BUTTONS,
  type CameraTokenTypes,
  IGNORED_REASONS,
  inspect,
  SCREEN_NAMES,
  type ScreenName,
  step,
  TRANSITIONS,
} from '../../../token-core/index.ts'
import { beginning, life } from '../arbitraries.ts'
import { drive } from '../drive.ts'

type Token = CameraTokenTypes['token']
type TokenEvent = CameraTokenTypes['event']
type Ignored = CameraTokenTypes['ignored']

type Happening<Event = TokenEvent> = Event extends TokenEvent ? Omit<Event, 'at'> : never

const why = (token: Token, happening: Happening): Ignored | null =>
  step(token, { ...happening, at: token.at } as TokenEvent)[2]

/** What anyone sees of a token, but for the fingers, the light, and the times that run on. */
function seen(token: Token) {
  const lit: Token = { ...token, darkSince: null }
  const { at: _, darkAt: _dark, offAt: _off, nextChangeAt: _next, buttons: _buttons, ...rest } = inspect(lit)
  return rest
}

/** The fingers that an event of this kind is about: a press, only where it is or may become a hold. */
function fingers(token: Token, event: TokenEvent) {
  const { buttons, power } = inspect(token)
  if (event.type === 'release') return buttons
  if (power === 'none') return {}
  return power === 'off' ? { left: buttons.left, middle: buttons.middle } : { middle: buttons.middle }
}

/** Charge runs down by itself. */
const withoutCharge = (token: Token) => ({ ...seen(token), battery: null })

function didSomething(token: Token, event: TokenEvent): boolean {
  const at = Math.max(token.at, event.at)
  const before = step(token, { type: 'time-passed', at })[0]
  const [after, effects] = step(before, event)
  if (event.type === 'time-passed') {
    const [, due] = step(token, event)
    return due.length > 0 || !isDeepStrictEqual(withoutCharge(token), withoutCharge(before))
  }
  // A hold that nothing came of.
  if (event.type === 'release' && inspect(before).hold !== null && inspect(after).hold === null) return false
  const wakesOnly = effects.every(({ type }) => type === 'lit-again')
  const isSameSeen = isDeepStrictEqual(seen(before), seen(after))
  return !wakesOnly || !isSameSeen || !isDeepStrictEqual(fingers(before, event), fingers(after, event))
}

describe('why an event did nothing', () => {
  it('is told exactly when nothing of the token changed, in random lives', () => {
    const met = new Set<Ignored>()
    fc.assert(
      fc.property(beginning, life, (from, events) => {
        let token = from
        for (const event of events.map((one) => ({ ...one, at: from.at + one.at }))) {
          const [next, , ignored] = step(token, event)
          expect(ignored === null, `${JSON.stringify(event)} on ${token.screen.name}: ${ignored}`).toBe(
            didSomething(token, event),
          )
          if (ignored !== null) met.add(ignored)
          token = next
        }
      }),
      { seed: 41, numRuns: 500 },
    )
    expect([...met].sort()).toEqual([...IGNORED_REASONS].sort())
  })

  it('is a press without a cell in the table of transitions, and no other, on every screen', () => {
    for (const name of SCREEN_NAMES) {
      const token = onScreen(name)
      for (const button of BUTTONS) {
        const cell = button === 'middle' ? undefined : TRANSITIONS[name][button]
        const counts = button === 'middle' || (button === 'left' && name === 'off')
        const idle = cell === undefined && !counts
        expect(why(token, { type: 'press', button }), `${name} ${button}`).toBe(idle ? 'button-idle' : null)
      }
      const read = why(token, { type: 'scan', text: 'https://example.com' })
      expect(read, name).toBe(TRANSITIONS[name].scan === undefined ? 'camera-off' : null)
    }
  })

  it.each<[string, Token, Happening, Ignored | null]>([
    ['a press with the tape in', drive({ tapeIn: true }).token, { type: 'press', button: 'right' }, 'no-power'],
    ['a scan with the tape in', drive({ tapeIn: true }).token, { type: 'scan', text: 'x' }, 'no-power'],
    ['a scan while off', drive().token, { type: 'scan', text: 'x' }, 'camera-off'],
    ['a press in the dark', dark(), { type: 'press', button: 'right' }, 'dark-press'],
    ['middle in the dark, which may become off', dark(), { type: 'press', button: 'middle' }, null],
    ['left while off, which may become the menu', drive().token, { type: 'press', button: 'left' }, null],
    ['a release of a button that is up', drive().token, { type: 'release', button: 'left' }, 'no-such-press'],
    ['tape in twice', drive({ tapeIn: true }).token, { type: 'tape-in' }, 'already-so'],
    ['a full set over a full set, off', drive().token, { type: 'battery-fitted' }, 'already-so'],
    ['no time', drive().token, { type: 'time-passed' }, 'nothing-due'],
  ])('%s', (_, token, happening, reason) => expect(why(token, happening)).toBe(reason))
})

function onScreen(name: ScreenName): Token {
  const on = drive()
  if (name === 'off') return on.token
  on.switchOn()
  const code = '12345678'
  const screens: Partial<Record<ScreenName, object>> = {
    'device-code': { code: '123456789012' },
    'activation-code': { code },
    transaction: { lines: Array(20).fill('a line'), code, scroll: 0 },
    'confirm-deletion': { tokenCode: 'VDS3456789-1' },
    menu: { cursor: 'version' },
    refusal: { code: 'SIM01' },
  }
  const registration = { licence: 'VDS3456789', issuer: 'B', challenge: '00'.repeat(8), candidate: null }
  return { ...on.token, registration, screen: { name, ...screens[name] } as Token['screen'] }
}

function dark(): Token {
  const token = drive()
  token.switchOn()
  token.wait(15_000)
  return token.token
}
