import type { Forms, ValuesOf } from '../../../core/typed.ts'
import * as table from '../../../model/table/row.ts'
import { type Answer, type Moment, refused } from './answer.ts'
import type { PageId } from './page-ids.ts'
import type { ButtonId, Problem, Saying } from './problems.ts'
import { RULES, type Rules } from './rules.ts'
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

/** That an opening was heard of is kept, whatever was pressed. */
const rows = table.rowsOf<Terms>(
  ({ contract }, pressed) => ({ ...(contract && { contract }), ...pressed?.run() }),
  ({ changed = refused('order-changed') }) => changed,
)

export const { row, to } = rows

/** @param also what is wrong besides with the fields together, those that could be read */
export const act = <Kind extends Turn, Of extends Forms<Saying>>(
  forms: Of | ((rules: Rules) => Of),
  run: (turn: Kind, values: ValuesOf<Of>, moment: Moment) => Answer,
  also?: (turn: Kind, values: Partial<ValuesOf<Of>>, moment: Moment) => readonly Problem[],
) => {
  const formsBy = (rules: Rules) => (typeof forms === 'function' ? forms(rules) : forms)
  return rows.act<Kind, Of>({
    ...{ leadsTo: [], inputs: Object.keys(formsBy(RULES)), run, ...(also && { also }) },
    forms: (_, { around }) => formsBy(around.rules),
  })
}
