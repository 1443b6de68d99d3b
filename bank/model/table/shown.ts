import type { Moment } from './answer.ts'
import type { Circumstances } from './circumstances.ts'

/**
 * Another window of the same session may have gone on since a page was shown. So its form says back what it is about, in `shown`, and does
 * nothing where that has changed meanwhile. Who sends no form of ours, and no `shown`, means what there is.
 */

export interface About {
  /** What the page acts on beside what is typed there, as a JSON value: an order, whose it is. None: nothing but that. */
  readonly about?: unknown
}

export type Seen = Moment<string, unknown, unknown, Pick<Circumstances<unknown>, 'digest'>>

/** As a digest: there may be passwords in it. Null: it is about nothing. */
export const shownBy = ({ around }: Seen, { about }: About): string | null =>
  about === undefined ? null : around.digest(`shown ${JSON.stringify(about)}`)

export const isAsShown = (moment: Seen, turn: About): boolean => {
  const { shown } = moment.fields
  return shown === undefined || turn.about === undefined || shown === shownBy(moment, turn)
}
