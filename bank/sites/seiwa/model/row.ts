import { type Forms, readAll, type ValuesOf } from '../../../core/typed.ts'
import type { Answer, Moment } from './answer.ts'
import type { PageId } from './page-ids.ts'
import type { ButtonId, Problem, Saying } from './problems.ts'
import type { Found, Turn, TurnOf } from './turns.ts'

/** A page as a row of the table: whose turn it is, its inputs and buttons, what each of them does and which pages follow. */
export interface Row {
  /** The names of all inputs that it ever has. */
  readonly fields: readonly string[]
  readonly buttons: readonly ButtonId[]
  /** The button that is meant where none is named. */
  readonly main: ButtonId | null
  readonly leadsTo: readonly PageId[]
  /** The names of the inputs that are asked now; null where it is not this page's turn. */
  fieldsNow(moment: Moment): readonly string[] | null
  submit(moment: Moment, button: string | null): Answer
}

/** What a button does. */
interface Act<Kind extends Turn> {
  readonly leadsTo: readonly PageId[]
  /** It only leads on: also where all else is refused. */
  readonly leads: boolean
  readonly allFields: readonly string[]
  fields(turn: Kind, moment: Moment): readonly string[]
  run(turn: Kind, moment: Moment): Answer
}

interface Deed<Kind extends Turn, Of extends Forms<Saying>> {
  /** Where it may lead when nothing is refused: its first page is meant where the answer names none. */
  readonly leadsTo: readonly [PageId, ...PageId[]]
  readonly forms: Of | ((turn: Kind, moment: Moment) => Of)
  /** The names of all inputs, where they are not always the same. */
  readonly inputs?: readonly string[]
  run(turn: Kind, values: ValuesOf<Of>, moment: Moment): Answer
}

/** Reads all inputs, and does what is to be done. What is wrong with their form is told together, and nothing is counted. */
export const act = <Kind extends Turn, Of extends Forms<Saying>>({
  leadsTo,
  forms,
  inputs,
  run,
}: Deed<Kind, Of>): Act<Kind> => {
  const formsFor = (turn: Kind, moment: Moment) => (typeof forms === 'function' ? forms(turn, moment) : forms)
  return {
    ...{ leadsTo, leads: false },
    allFields: inputs ?? Object.keys(forms),
    fields: (turn, moment) => Object.keys(formsFor(turn, moment)),
    run(turn, moment) {
      const { values, wrong } = readAll(formsFor(turn, moment), moment.fields)
      if (wrong.length > 0) return { problems: wrong }
      const answer = run(turn, values as ValuesOf<Of>, moment)
      return answer.problems ? answer : { page: leadsTo[0], ...answer }
    },
  }
}

/** A button that only leads on. */
export const to = (page: PageId, visit?: Answer['visit']): Act<Turn> => ({
  ...{ leadsTo: [page], leads: true, allFields: [] },
  fields: () => [],
  run: () => ({ page, ...(visit && { visit }) }),
})

/** @param main the button that is meant where none is named; a page of one button has it without being told */
export function row<Kind extends Turn>(
  turnOf: TurnOf<Kind>,
  acts: { readonly [Button in ButtonId]?: Act<Kind> },
  main?: ButtonId,
): Row {
  const buttons = Object.keys(acts) as ButtonId[]
  const all = Object.values(acts)
  const [only = null] = buttons
  const whole = main ?? (buttons.length === 1 ? only : null)
  const pressed = (button: string | null) => buttons.find((one) => one === (button ?? whole))
  return {
    fields: [...new Set(all.flatMap((one) => one.allFields))],
    buttons,
    main: whole,
    leadsTo: [...new Set(all.flatMap(({ leadsTo }) => leadsTo))],
    fieldsNow(moment) {
      const found: Found<Kind> = turnOf(moment)
      return 'elsewhere' in found ? null : [...new Set(all.flatMap((one) => one.fields(found.turn, moment)))]
    },
    submit(moment, button) {
      const found = turnOf(moment)
      if ('elsewhere' in found) return found.elsewhere
      const name = pressed(button)
      const chosen = name && acts[name]
      // A button that the page does not have does nothing.
      if (!chosen) return {}
      return found.turn.account?.stopped && !chosen.leads ? STOPPED : chosen.run(found.turn, moment)
    },
  }
}

const STOPPED: { readonly problems: readonly Problem[] } = { problems: [{ code: 'stopped' }] }
