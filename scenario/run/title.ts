import { DEEDS, type Step } from '../format/scenario-format.ts'
import type { Outcome } from '../world/world.ts'

/** A long text, such as that of a code, in short. */
const LONGEST = 60

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(words).join(', ')
  return Object.entries(value)
    .map(([key, each]) => (each === true ? key : `${key} ${words(each)}`))
    .join(', ')
}

/** What a report calls a step: its name, else what it does in the words of the format. */
export function titleOf(step: Step): string {
  const named = DEEDS.find((name) => step[name] !== undefined)
  const deed = named === undefined ? `expect ${words(step.expect ?? step.save)}` : `${named} ${words(step[named])}`
  const beside = step.for ?? step.within
  return short(step.name ?? [step.token && `${step.token}:`, deed, beside && `(${beside})`].filter(Boolean).join(' '))
}

/** Why a token did nothing, for the end of a sentence. */
export const IGNORED: Readonly<Record<NonNullable<Outcome['ignored']>, string>> = {
  'no-power': 'it has no power, or its tape is still in',
  'camera-off': 'its camera does not run',
  'dark-press': 'the display was dark, and the press only lit it',
  'button-idle': 'the button has no function on this screen',
  'already-down': 'the button is down already',
  'no-such-press': 'the button is up already',
  'button-stuck': 'the button is stuck',
  'already-so': 'it is so already',
  'hold-too-short': 'the button must stay down for two seconds',
  'no-battery': 'there are no cells in it',
  'nothing-due': 'nothing was due',
  'no-button': 'it has no button',
  'not-on-this-screen': 'the screen does not know it, or it is the other app',
  'not-possible': 'there is no such token in it, or what was typed has a wrong form',
  'nothing-read': 'no code was read in the picture',
  'several-codes': 'the picture has several codes, and none is clearly meant: say which with "take"',
}
