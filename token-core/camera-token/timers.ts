import { belowAt, emptyAt } from './battery.ts'
import { holdOf, switchOff, switchOffByHand } from './power.ts'
import { isLit, profileOf, type Token } from './token.ts'
import { rowOf } from './transitions.ts'

/** What a device does by itself, and when. */
export interface Timer {
  readonly name: 'held' | 'battery-empty' | 'idle' | 'limit-off' | 'held-on' | 'limit' | 'camera-lost' | 'dark'
  /** ms, Infinity when it does not run. */
  readonly at: (token: Token) => number
  readonly run: (token: Token) => Token
}

const NEVER = Number.POSITIVE_INFINITY

/**
 * In order of precedence, for what is due in the same ms: what switches off, then what changes the screen, then darkness
 * (docs/device.md, "Exactly").
 */
export const TIMERS: readonly Timer[] = [
  { name: 'held', at: (token) => heldAt(token, true), run: switchOffByHand },
  { name: 'battery-empty', at: emptyAt, run: switchOff },
  { name: 'idle', at: idleOffAt, run: switchOff },
  { name: 'limit-off', at: (token) => limitAt(token, true), run: runLimit },
  { name: 'held-on', at: (token) => heldAt(token, false), run: runHold },
  { name: 'limit', at: (token) => limitAt(token, false), run: runLimit },
  { name: 'camera-lost', at: cameraLostAt, run: (token) => rowOf(token).cameraLost?.act(token) ?? token },
  { name: 'dark', at: darkAt, run: (token) => ({ ...token, darkSince: token.at }) },
]

/** The timer that is due first. */
export function nextTimer(token: Token): { readonly timer: Timer | null; readonly at: number } {
  let first: Timer | null = null
  let at = NEVER
  for (const timer of TIMERS) {
    const due = timer.at(token)
    if (due < at) {
      at = due
      first = timer
    }
  }
  return { timer: first, at }
}

/** When a window of the registration, 90 s for Done or 40 s for Yes, closes; or null. */
export function windowClosesAt(token: Token): number | null {
  const { name } = token.screen
  if (name !== 'activation-code' && name !== 'confirm-activation') return null
  return limitAt(token, false)
}

/** 15 s after the last press, release, scan or change of screen; never while the camera runs. */
export function darkAt(token: Token): number {
  if (!isLit(token) || token.screen.name === 'scanning') return NEVER
  return token.activeAt + profileOf(token).timing.dark
}

/** A dark device waits for its window to close; a registration without a window keeps it longer. */
export function idleOffAt(token: Token): number {
  if (token.darkSince === null || windowClosesAt(token) !== null) return NEVER
  const { offWhenDark, offWhenRegistering } = profileOf(token).timing
  return token.darkSince + (token.registration ? offWhenRegistering : offWhenDark)
}

export function limitAt(token: Token, switchesOff: boolean): number {
  const { limit } = rowOf(token)
  const after = profileOf(token).timing.screenLimit[token.screen.name]
  if (!limit || after === undefined || (limit.to[0] === 'off') !== switchesOff) return NEVER
  return token.screenSince + after
}

export function heldAt(token: Token, switchesOff: boolean): number {
  const hold = holdOf(token)
  if (hold === null || (hold === 'switch-off') !== switchesOff) return NEVER
  return token.holdSince + profileOf(token).timing.hold
}

function cameraLostAt(token: Token): number {
  return rowOf(token).cameraLost ? belowAt(token, profileOf(token).battery.cameraMinimum) : NEVER
}

function runLimit(token: Token): Token {
  return rowOf(token).limit?.act(token) ?? token
}

function runHold(token: Token): Token {
  const row = rowOf(token)
  const cell = holdOf(token) === 'menu' ? row.heldWithLeft : row.held
  return cell?.act(token) ?? token
}

/** A time for those outside: never is null, as JSON can say it. */
export const finite = (at: number): number | null => (at === Number.POSITIVE_INFINITY ? null : at)
