import type { Effect, JournalRow, TokenEvent } from '../connection/view.ts'

/** Kinds of things that happen, to filter by. */
export const GROUPS = ['button', 'scan', 'screen', 'refusal', 'registration', 'power', 'tester', 'time'] as const
export type Group = (typeof GROUPS)[number]

/** One sentence of the journal: what was done to the token, or what it did. */
export interface Entry {
  readonly key: string
  /** Index of its row among the rows. */
  readonly place: number
  readonly row: JournalRow
  /** null: the event itself. */
  readonly effect: Effect | null
  readonly group: Group
  /** On the token's own clock, ms. */
  readonly at: number
}

const EFFECT_GROUPS: Readonly<Record<Effect['type'], Group>> = {
  'switched-on': 'power',
  'switched-off': 'power',
  'went-dark': 'power',
  'lit-again': 'power',
  'screen-changed': 'screen',
  refused: 'refusal',
  'registration-begun': 'registration',
  'registration-ended': 'registration',
  'activation-stored': 'registration',
  'activation-deleted': 'registration',
}

const EVENT_GROUPS: Readonly<Partial<Record<TokenEvent['type'], Group>>> = {
  press: 'button',
  release: 'button',
  scan: 'scan',
  'time-passed': 'time',
}

/** Of all rows, in their order. */
export const entriesIn = (rows: readonly JournalRow[]): readonly Entry[] =>
  rows.flatMap((row, place) => entriesOf(row, place))

/** The event first, then its effects. Time that passed is told by what it did, where it did something. */
export function entriesOf(row: JournalRow, place: number): readonly Entry[] {
  const { event, effects, sequence } = row
  const told = effects.map((effect, index) => ({
    key: `${sequence}.${index + 1}`,
    place,
    row,
    effect,
    group: EFFECT_GROUPS[effect.type],
    at: effect.at,
  }))
  if (event.type === 'time-passed' && told.length > 0) return told
  const group = EVENT_GROUPS[event.type] ?? 'tester'
  return [{ key: `${sequence}`, place, row, effect: null, group, at: event.at }, ...told]
}
