import type { Forms, ValuesOf } from '../../../core/typed.ts'
import * as table from '../../../model/table/row.ts'
import type { Answer, Moment } from './answer.ts'
import type { PageId } from './page-ids.ts'
import type { ButtonId, Saying } from './problems.ts'
import type { Turn } from './turns.ts'

/** What the rows of this bank are made of. */
export interface Terms extends table.Terms {
  readonly page: PageId
  readonly button: ButtonId
  readonly saying: Saying
  readonly moment: Moment
  readonly answer: Answer
  readonly turn: Turn
}

export type Row = table.Row<Terms>

const ORDER_CHANGED: Answer = { problems: [{ code: 'order-changed' }] }
const STOPPED: Answer = { problems: [{ code: 'stopped' }] }

const rows = table.rowsOf<Terms>(
  // Whoever is stopped may look around, and nothing else.
  ({ account }, pressed) => {
    if (pressed === null) return {}
    return account?.stopped && !pressed.leads ? STOPPED : pressed.run()
  },
  ({ changed = ORDER_CHANGED }) => changed,
)

export const { row, to } = rows

interface Deed<Kind extends Turn, Of extends Forms<Saying>> {
  /** Where it may lead when nothing is refused: its first page is meant where the answer names none. */
  readonly leadsTo: readonly [PageId, ...PageId[]]
  readonly forms: Of | ((turn: Kind, moment: Moment) => Of)
  /** The names of all inputs, where they are not always the same. */
  readonly inputs?: readonly string[]
  run(turn: Kind, values: ValuesOf<Of>, moment: Moment): Answer
}

export const act = <Kind extends Turn, Of extends Forms<Saying>>({ leadsTo, forms, inputs, run }: Deed<Kind, Of>) =>
  rows.act<Kind, Of>({
    ...{ leadsTo, inputs: inputs ?? Object.keys(forms) },
    forms: (turn, moment) => (typeof forms === 'function' ? forms(turn, moment) : forms),
    run(turn, values, moment) {
      const answer = run(turn, values, moment)
      return answer.problems ? answer : { page: leadsTo[0], ...answer }
    },
  })
