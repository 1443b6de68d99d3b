import type { EffectOf, JournalRow, KindName } from '../connection/view.ts'
import { faceOfKind } from '../faces/faces.ts'

/** One sentence of the journal: what was done to the token, or what it did. */
export interface Entry {
  readonly key: string
  /** The kind of token. */
  readonly kind: KindName
  /** Index of its row among the rows. */
  readonly place: number
  readonly row: JournalRow
  /** null: the event itself. */
  readonly effect: EffectOf<KindName> | null
  /** What kind of thing it is: a key of `journal.group.*`. */
  readonly group: string
  /** On the token's own clock, ms. */
  readonly at: number
}

/** Of all rows, in their order. */
export const entriesIn = (kind: KindName, rows: readonly JournalRow[]): readonly Entry[] =>
  rows.flatMap((row, place) => entriesOf(kind, row, place))

/** The event first, then its effects. Time that passed is told by what it did, where it did something. */
export function entriesOf(kind: KindName, row: JournalRow, place: number): readonly Entry[] {
  const { event, effects, sequence } = row
  const { groupOf } = faceOfKind(kind).journal
  const told = effects.map((effect, index) => ({
    key: `${sequence}.${index + 1}`,
    kind,
    place,
    row,
    effect,
    group: groupOf(effect),
    at: effect.at,
  }))
  if (event.type === 'time-passed' && told.length > 0) return told
  return [{ key: `${sequence}`, kind, place, row, effect: null, group: groupOf(event), at: event.at }, ...told]
}
