import type { Effect, OffCause, RegistrationEnd, TokenEvent } from './events.ts'
import type { Timer } from './timers.ts'
import { isOn, type Token, tokenCodeOf } from './token.ts'

type Cause = Timer['name'] | TokenEvent['type']

/** Notes what one change did, by comparing before and after: the table of transitions knows nothing of it. */
export function noticed(before: Token, after: Token, cause: Cause, effects: Effect[]): void {
  const { at } = after
  if (isOn(before) && !isOn(after)) effects.push({ at, type: 'switched-off', cause: offCause(before, cause) })
  if (!isOn(before) && isOn(after)) effects.push({ at, type: 'switched-on' })
  if (before.screen.name !== after.screen.name) {
    effects.push({ at, type: 'screen-changed', from: before.screen.name, to: after.screen.name })
  }
  if (before.screen !== after.screen && after.screen.name === 'refusal') {
    effects.push({ at, type: 'refused', code: after.screen.code })
  }
  if (before.darkSince !== after.darkSince && isOn(after)) noticeLight(before, after, effects)
  if (before.registration !== after.registration) noticeRegistration(before, after, cause, effects)
  if (before.activations !== after.activations) noticeActivations(before, after, effects)
}

function noticeLight(before: Token, after: Token, effects: Effect[]): void {
  if (before.darkSince === null) effects.push({ at: after.at, type: 'went-dark' })
  if (after.darkSince === null) effects.push({ at: after.at, type: 'lit-again' })
}

function noticeRegistration(before: Token, after: Token, cause: Cause, effects: Effect[]): void {
  const { at } = after
  const [was, is] = [before.registration, after.registration]
  const isSame = was?.challenge === is?.challenge && was?.licence === is?.licence
  if (was && !isSame) effects.push({ at, type: 'registration-ended', licence: was.licence, how: endOf(after, cause) })
  if (is && !isSame) effects.push({ at, type: 'registration-begun', licence: is.licence })
}

function noticeActivations(before: Token, after: Token, effects: Effect[]): void {
  const [was, is] = [before.activations.map(tokenCodeOf), after.activations.map(tokenCodeOf)]
  for (const tokenCode of was.filter((code) => !is.includes(code))) {
    effects.push({ at: after.at, type: 'activation-deleted', tokenCode })
  }
  for (const tokenCode of is.filter((code) => !was.includes(code))) {
    effects.push({ at: after.at, type: 'activation-stored', tokenCode })
  }
}

function offCause(before: Token, cause: Cause): OffCause {
  switch (cause) {
    case 'held':
    case 'battery-empty':
    case 'idle':
      return cause
    case 'limit-off':
      return before.screen.name === 'transaction' ? 'transaction-limit' : 'scan-limit'
    case 'press':
    case 'button-stuck':
      return 'cancelled'
    default:
      return 'no-power'
  }
}

function endOf(after: Token, cause: Cause): RegistrationEnd {
  if (after.registration) return 'replaced'
  switch (after.screen.name) {
    case 'activated':
      return 'activated'
    case 'refusal':
      return 'memory-full'
    case 'cancelled':
      return cause === 'limit' ? 'too-late' : 'declined'
    default:
      return 'power-lost'
  }
}
