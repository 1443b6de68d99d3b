import type { Branch, Told } from './person.ts'

/** Why it came out as it did: the first thing that went wrong. `in-time`: nothing did. */
export const WHYS = [
  'in-time',
  'done-window-closed',
  'yes-window-closed',
  'done-only-lit',
  'yes-only-lit',
  'switched-off',
  'still-down',
  'hold-too-short',
] as const
export type Why = (typeof WHYS)[number]

/** A reason, and when that had come about which decided: the window closed, the display went dark, the device went off, …; ms after the digits. */
interface Fact {
  readonly why: Why
  readonly since: number
}

export interface Reason extends Fact {
  /** When the registration ended, ms after the digits. */
  readonly endedAt: number
}

/** Reads the reason off what the core told, from the digits to the end of the registration. */
export function reasonOf({ told }: Branch): Reason {
  let failed: Fact | null = null
  let isDone = false
  let [darkAt, downAt] = [0, 0]
  for (const one of told) {
    if (one.type !== 'effect') {
      failed ??= failureOf(one, darkAt, downAt)
      if (one.type === 'press' && one.button === 'right' && one.ignored !== 'already-down') downAt = one.at
      continue
    }
    const { effect } = one
    if (effect.type === 'went-dark') darkAt = effect.at
    if (effect.type === 'screen-changed' && effect.to === 'confirm-activation') isDone = true
    if (effect.type !== 'registration-ended') continue
    const { at, how } = effect
    if (how === 'activated') return { why: 'in-time', since: at, endedAt: at }
    const lost = how === 'power-lost' ? 'switched-off' : isDone ? 'yes-window-closed' : 'done-window-closed'
    return { ...(failed ?? { why: lost, since: at }), endedAt: at }
  }
  throw new TypeError('a registration that did not end')
}

type Move = Exclude<Told, { readonly type: 'effect' }>

/** Why a press or a release did not do what it was for; null: it did, or it is not known yet. */
function failureOf({ deed, at, ignored }: Move, darkAt: number, downAt: number): Fact | null {
  if (deed === 'after') return null
  switch (ignored) {
    case 'dark-press':
      return { why: `${deed}-only-lit`, since: darkAt }
    case 'already-down':
      return { why: 'still-down', since: downAt }
    case 'hold-too-short':
      return { why: 'hold-too-short', since: at }
    default:
      return null
  }
}
