import type { HashName } from '../otp/hash.ts'
import { timeStepOf } from '../otp/time-step.ts'
import { aheadAt, whenItSays } from './clock.ts'
import { type Display, display } from './display.ts'
import type { FobFault } from './events.ts'
import { agesAt, isOver, levelOf } from './life.ts'
import type { FobProfileName } from './profile.ts'
import { nextStateChangeAt } from './timers.ts'
import { profileOf, type Token } from './token.ts'

/** Everything about a token that is no secret: for a window, an inspector, an API. Times are ms since 1970. */
export interface Inspection {
  readonly kind: 'key-fob'
  readonly serial: string
  readonly profile: FobProfileName
  readonly at: number
  readonly display: Display
  readonly digits: number
  readonly hash: HashName
  /** ms. */
  readonly step: number
  /** Whole percent. */
  readonly level: number
  readonly uses: { readonly taken: number; readonly left: number; readonly of: number } | null
  /** No use is left, or its age is reached. */
  readonly isOver: boolean
  readonly madeAt: number
  /** When its age is reached. */
  readonly agesAt: number
  /** The device's own clock: `time` on it, ms since 1970; `ahead` of true time, ms. */
  readonly deviceClock: { readonly time: number; readonly ahead: number; readonly offset: number; readonly ppm: number }
  /** The time step that its clock is in, and when (true time) the next begins. */
  readonly timeStep: { readonly number: number; readonly nextAt: number }
  readonly button: 'up' | 'down' | null
  readonly fault: FobFault
  readonly wrongCodes: boolean
  /** When it goes dark by itself. */
  readonly offAt: number | null
  /** When something will next change by itself, in the state or to the eye alone. */
  readonly nextChangeAt: number | null
}

export function inspect(token: Token): Inspection {
  const { digits, hash, step, life } = profileOf(token)
  const { at, madeAt, clock, usesLeft } = token
  const ahead = aheadAt(clock, at)
  const number = timeStepOf(at + ahead, step)
  const changes = [nextStateChangeAt(token), nextDisplayChangeAt(token)].filter((next) => next !== null)
  return {
    kind: token.kind,
    serial: token.serial,
    profile: token.profile,
    at,
    display: display(token),
    digits,
    hash,
    step,
    level: levelOf(token),
    uses:
      life.uses === null || usesLeft === null ? null : { taken: life.uses - usesLeft, left: usesLeft, of: life.uses },
    isOver: isOver(token),
    madeAt,
    agesAt: agesAt(token),
    deviceClock: { time: at + ahead, ahead, offset: clock.offset, ppm: clock.ppm },
    timeStep: { number, nextAt: whenItSays(clock, (number + 1) * step) },
    button: token.button,
    fault: token.fault,
    wrongCodes: token.wrongCodes,
    offAt: offAt(token),
    nextChangeAt: changes.length === 0 ? null : Math.min(...changes),
  }
}

/** When the display will next show something else in the same state: bars, and the digits that change with them. */
export function nextDisplayChangeAt(token: Token): number | null {
  const { bar } = profileOf(token)
  if (bar === null || isOver(token) || token.fault === 'blank') return null
  const time = token.at + aheadAt(token.clock, token.at)
  return whenItSays(token.clock, (timeStepOf(time, bar) + 1) * bar)
}

function offAt(token: Token): number | null {
  const { button, lowBattery } = profileOf(token)
  if (button === null) return isOver(token) ? null : agesAt(token)
  if (token.lit === null) return null
  const notice = token.lit.screen === 'battery' && lowBattery ? lowBattery.shows : 0
  return token.lit.since + notice + button.shows
}
