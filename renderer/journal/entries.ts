import type { Effect, JournalRow } from '../connection/view.ts'
import { faceOf } from '../faces/faces.ts'

/** One sentence of the journal: what was done to the token, or what it did. */
export interface Entry {
  readonly key: string
  /** Index of its row among the rows. */
  readonly place: number
  readonly row: JournalRow
  /** null: the event itself. */
  readonly effect: Effect | null
  /** What kind of thing it is: a key of `journal.group.*`. */
  readonly group: string
  /** On the token's own clock, ms. */
  readonly at: number
}

/** Of all rows, in their order. */
export const entriesIn = (rows: readonly JournalRow[]): readonly Entry[] =>
  rows.flatMap((row, place) => entriesOf(row, place))

/** The event first, then its effects. Time that passed is told by what it did, where it did something. */
export function entriesOf(row: JournalRow, place: number): readonly Entry[] {
  const { event, effects, sequence } = row
  const { groupOf } = faceOf(row).journal
  const told = effects.map((effect, index) => ({
    key: `${sequence}.${index + 1}`,
    place,
    row,
    effect,
    group: groupOf(effect),
    at: effect.at,
  }))
  if (event.type === 'time-passed' && told.length > 0) return told
  return [{ key: `${sequence}`, place, row, effect: null, group: groupOf(event), at: event.at }, ...told]
}
