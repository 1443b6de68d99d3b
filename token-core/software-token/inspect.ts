import type { HashName } from '../otp/hash.ts'
import { timeStepOf } from '../otp/time-step.ts'
import { type NdDisplay, ndDisplay } from './nd-app/display.ts'
import { clockOf } from './phone.ts'
import { type SkDisplay, skDisplay } from './sk-app/display.ts'
import { nextDisplayChangeAt } from './step.ts'
import { codeKeyOf, type Token } from './token.ts'

/** Everything about a telephone and its app that is no secret. */
export type Inspection = SkInspection | NdInspection

interface Inspected {
  readonly kind: 'software-token'
  readonly at: number
  /** The telephone's clock: `time` on it, ms since 1970, `offset` ms ahead of the true time. */
  readonly deviceClock: { readonly time: number; readonly offset: number }
  /** The time step of the code that is shown, and when (true time) the next begins; null: none is shown. */
  readonly timeStep: { readonly number: number; readonly nextAt: number } | null
  readonly nextChangeAt: number | null
}

export interface SkInspection extends Inspected {
  readonly profile: 'sk-app'
  readonly display: SkDisplay
  /** Of the installed app, shown or not. */
  readonly serial: string | null
  readonly showsSerial: boolean
  readonly foreignSim: boolean
  readonly isRestored: boolean
}

export interface NdInspection extends Inspected {
  readonly profile: 'nd-app'
  readonly display: NdDisplay
  readonly serial: null
  readonly tokens: readonly {
    readonly serviceId: string
    readonly userId: string
    readonly name: string
    readonly hasPin: boolean
    readonly digits: number
    /** ms. */
    readonly step: number
    readonly hash: HashName
  }[]
  /** A mail's link was opened, and its text waits to be used. */
  readonly hasMail: boolean
}

export function inspect(token: Token): Inspection {
  const common = inspected(token)
  if (token.profile === 'sk-app') {
    return {
      ...common,
      profile: token.profile,
      display: skDisplay(token),
      serial: token.app?.serial ?? null,
      showsSerial: token.app?.showsSerial ?? false,
      foreignSim: token.foreignSim,
      isRestored: token.app?.isRestored ?? false,
    }
  }
  return {
    ...common,
    profile: token.profile,
    display: ndDisplay(token),
    serial: null,
    tokens: token.tokens.map(({ serviceId, userId, name, pin, digits, step, hash }) => ({
      serviceId,
      userId,
      name,
      hasPin: pin !== null,
      digits,
      step,
      hash,
    })),
    hasMail: token.mail !== null,
  }
}

function inspected(token: Token): Inspected {
  const time = clockOf(token)
  const step = codeKeyOf(token)?.step
  const number = step === undefined ? null : timeStepOf(time, step)
  return {
    kind: token.kind,
    at: token.at,
    deviceClock: { time, offset: token.clockOffset },
    timeStep:
      step === undefined || number === null ? null : { number, nextAt: (number + 1) * step - token.clockOffset },
    nextChangeAt: nextDisplayChangeAt(token),
  }
}
