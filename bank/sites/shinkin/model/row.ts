import { type Forms, readAll, type ValuesOf } from '../../../core/typed.ts'
import type { Answer, Moment } from './answer.ts'
import type { ButtonId, Problem, Saying } from './problems.ts'
import { RULES, type Rules } from './rules.ts'
import type { Turn, TurnOf } from './turns.ts'

/** A page as a row of the table: whose turn it is, its buttons, what each of them reads and does. */
export interface Row {
  /** The inputs of the page, by name. */
  readonly fields: readonly string[]
  readonly buttons: readonly ButtonId[]
  /** @param button null: the one that stands for all of the page, where there is one */
  submit(moment: Moment, button: string | null): Answer
}

interface Act<Kind extends Turn> {
  readonly fields: readonly string[]
  run(turn: Kind, moment: Moment): Answer
}

/**
 * What a button does, once all of its fields are read: what is wrong with them is told together, and nothing is counted.
 * @param also what is wrong besides with the fields together, those that could be read
 */
export function act<Kind extends Turn, Of extends Forms<Saying>>(
  forms: Of | ((rules: Rules) => Of),
  run: (turn: Kind, values: ValuesOf<Of>, moment: Moment) => Answer,
  also: (turn: Kind, values: Partial<ValuesOf<Of>>, moment: Moment) => readonly Problem[] = () => [],
): Act<Kind> {
  const formsBy = (rules: Rules) => (typeof forms === 'function' ? forms(rules) : forms)
  return {
    fields: Object.keys(formsBy(RULES)),
    run(turn, moment) {
      const { values, wrong } = readAll(formsBy(moment.around.rules), moment.fields)
      const problems = [...wrong, ...also(turn, values as Partial<ValuesOf<Of>>, moment)]
      return problems.length > 0 ? { problems } : run(turn, values as ValuesOf<Of>, moment)
    },
  }
}

/** A button that leads on. */
export const to = (page: NonNullable<Answer['page']>): Act<Turn> => act({}, () => ({ page }))

/**
 * @param acts by button
 * @param main the one that is meant where no button is named; a page of one button has it without being told
 */
export function row<Kind extends Turn>(
  turnOf: TurnOf<Kind>,
  acts: { readonly [Button in ButtonId]?: Act<Kind> },
  main?: ButtonId,
): Row {
  const buttons = Object.keys(acts) as ButtonId[]
  const [only] = buttons
  const whole = main ?? (buttons.length === 1 ? only : undefined)
  return {
    fields: [...new Set(Object.values(acts).flatMap(({ fields }) => fields))],
    buttons,
    submit(moment, button) {
      const found = turnOf(moment)
      if ('elsewhere' in found) return found.elsewhere
      const pressed = buttons.find((one) => one === (button ?? whole))
      // A button that the page does not have does nothing.
      const { contract } = found.turn
      return { ...(contract && { contract }), ...(pressed && acts[pressed]?.run(found.turn, moment)) }
    },
  }
}
