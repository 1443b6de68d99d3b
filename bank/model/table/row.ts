import { type Forms, readAll, type ValuesOf } from '../../core/typed.ts'
import type { Answer } from './answer.ts'
import type { Problem } from './problems.ts'
import { type About, isAsShown, type Seen, shownBy } from './shown.ts'

/** The table of a bank: a page is a row, which says whose turn it is, its inputs and buttons, and what each of them does. */

/** What the rows of a bank are made of. */
export interface Terms {
  readonly page: string
  readonly button: string
  readonly saying: string
  readonly moment: Seen
  readonly answer: Answer
  /** What a page acts on. */
  readonly turn: About
}

export interface Row<Of extends Terms = Terms> {
  /** The names of all inputs that it ever has. */
  readonly fields: readonly string[]
  readonly buttons: readonly Of['button'][]
  /** The button that is meant where none is named. */
  readonly main: Of['button'] | null
  /** Where its buttons may lead, as far as they say it. */
  readonly leadsTo: readonly Of['page'][]
  /** The names of the inputs that are asked now; null where it is not this page's turn. */
  fieldsNow(moment: Of['moment']): readonly string[] | null
  /** What its form says back, see shown.ts; null: it is about nothing that another window could change. */
  shown(moment: Of['moment']): string | null
  /** @param button null: none is named */
  submit(moment: Of['moment'], button: string | null): Of['answer']
}

/** What a page acts on; or the answer where it is not its turn: it leads to where the way to it begins. */
export type Found<Turn, Of extends Terms> = { readonly turn: Turn } | { readonly elsewhere: Of['answer'] }

/** What a button does. */
export interface Act<Turn, Of extends Terms> {
  readonly leadsTo: readonly Of['page'][]
  /** It only leads on: also where all else is refused. */
  readonly leads: boolean
  /** The names of all inputs that it ever has. */
  readonly inputs: readonly string[]
  fields(turn: Turn, moment: Of['moment']): readonly string[]
  run(turn: Turn, moment: Of['moment']): Of['answer']
}

interface Deed<Turn, Of extends Terms, Asked extends Forms<Of['saying']>>
  extends Pick<Act<Turn, Of>, 'leadsTo' | 'inputs'> {
  /** The inputs as they are asked now. */
  forms(turn: Turn, moment: Of['moment']): Asked
  /** What is wrong besides with the inputs together, those that could be read. */
  also?(turn: Turn, values: Partial<ValuesOf<Asked>>, moment: Of['moment']): readonly Problem[]
  run(turn: Turn, values: ValuesOf<Asked>, moment: Of['moment']): Of['answer']
}

/** A button that was pressed. */
export interface Pressed<Of extends Terms> {
  readonly leads: boolean
  run(): Of['answer']
}

/**
 * How the rows of a bank are made.
 * @param answered what holds for all of its pages, whichever button was pressed; null: none, or one that the page does not have
 * @param changed where a page would act on something else than it has shown: nothing is done, and nothing counted
 */
export function rowsOf<Of extends Terms>(
  answered: (turn: Of['turn'], pressed: Pressed<Of> | null) => Of['answer'],
  changed: (turn: Of['turn']) => Of['answer'],
) {
  /** Reads all inputs, and does what is to be done. What is wrong with them is told together, and nothing is counted. */
  const act = <Turn extends Of['turn'], Asked extends Forms<Of['saying']>>(
    deed: Deed<Turn, Of, Asked>,
  ): Act<Turn, Of> => ({
    ...{ leadsTo: deed.leadsTo, leads: false, inputs: deed.inputs },
    fields: (turn, moment) => Object.keys(deed.forms(turn, moment)),
    run(turn, moment) {
      const { values, wrong } = readAll(deed.forms(turn, moment), moment.fields)
      const problems = [...wrong, ...(deed.also?.(turn, values as Partial<ValuesOf<Asked>>, moment) ?? [])]
      return problems.length > 0 ? { problems } : deed.run(turn, values as ValuesOf<Asked>, moment)
    },
  })

  /** A button that only leads on. */
  const to = (page: Of['page'], visit?: Of['answer']['visit']): Act<Of['turn'], Of> => ({
    ...{ leadsTo: [page], leads: true, inputs: [] },
    fields: () => [],
    run: () => ({ page, ...(visit !== undefined && { visit }) }),
  })

  /** @param main the button that is meant where none is named; a page of one button has it without being told */
  function row<Turn extends Of['turn']>(
    turnOf: (moment: Of['moment']) => Found<Turn, Of>,
    acts: { readonly [Button in Of['button']]?: Act<Turn, Of> },
    main?: Of['button'],
  ): Row<Of> {
    const buttons = Object.keys(acts) as Of['button'][]
    const all = Object.values<Act<Turn, Of> | undefined>(acts).flatMap((one) => one ?? [])
    const [only = null] = buttons
    const whole = main ?? (buttons.length === 1 ? only : null)
    return {
      fields: [...new Set(all.flatMap(({ inputs }) => inputs))],
      buttons,
      main: whole,
      leadsTo: [...new Set(all.flatMap(({ leadsTo }) => leadsTo))],
      fieldsNow(moment) {
        const found = turnOf(moment)
        return 'elsewhere' in found ? null : [...new Set(all.flatMap((one) => one.fields(found.turn, moment)))]
      },
      shown(moment) {
        const found = turnOf(moment)
        return 'elsewhere' in found ? null : shownBy(moment, found.turn)
      },
      submit(moment, button) {
        const found = turnOf(moment)
        if ('elsewhere' in found) return found.elsewhere
        const { turn } = found
        const name = buttons.find((one) => one === (button ?? whole))
        const pressed = name && acts[name]
        if (!pressed) return answered(turn, null)
        const { leads } = pressed
        const run = () => (leads || isAsShown(moment, turn) ? pressed.run(turn, moment) : changed(turn))
        return answered(turn, { leads, run })
      },
    }
  }

  return { act, to, row }
}
