/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Kinds, PageView } from './page-drawing.ts'

/** What the bodies of pages are made of. */

export interface Fact {
  readonly label: string
  readonly value: Child
  /** `fact-<name>` in tests. */
  readonly name: string
}

/** What the bank has, as pairs of word and value. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, name }) => (
        <>
          <dt>{label}</dt>
          <dd data-testid={`fact-${name}`}>{value}</dd>
        </>
      ))}
    </dl>
  )
}

export interface TableRow {
  /** `row-<name>` in tests. */
  readonly name: string
  readonly cells: readonly Child[]
}

interface TableProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  /** Said in place of the lines where there are none. */
  readonly none: string
}

/** The first cell of a line names it. */
export function DataTable({ caption, heads, rows, none }: TableProps) {
  return (
    // A wide table is scrolled by the keyboard, too.
    <section class="table-frame" tabindex={0}>
      <table class="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colspan={heads.length}>{none}</td>
            </tr>
          )}
          {rows.map(({ name, cells }) => (
            <tr key={name} data-testid={`row-${name}`}>
              {heads.map((head, i) =>
                i === 0 ? (
                  <th key={head} scope="row">
                    {cells[i]}
                  </th>
                ) : (
                  <td key={head} data-label={head}>
                    {cells[i]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RadioInputProps<Of extends Kinds> {
  readonly view: PageView<Of>
  /** An input that is drawn `in-body`. */
  readonly name: string
  readonly value: string
  readonly label: Child
  /** Chosen before anything is. */
  readonly isChosen?: boolean
  /** The first of them is where the list of mistakes leads. */
  readonly isFirst: boolean
}

/** One line of a table that can be chosen. */
export function RadioInput<Of extends Kinds>(props: RadioInputProps<Of>) {
  const { view, name, value, label, isChosen = false, isFirst } = props
  const typed = view.typed[name]
  return (
    <label class="tick">
      <input
        id={isFirst ? name : `${name}-${value}`}
        type="radio"
        name={name}
        value={value}
        checked={typed === undefined ? isChosen : typed === value}
        data-testid={`${name}-${value}`}
      />{' '}
      {label}
    </label>
  )
}

interface PressButtonProps<Of extends Kinds> {
  readonly view: Pick<PageView<Of>, 'buttonText'>
  readonly button: Of['button']
  readonly isMain?: boolean
}

/** A button of the page. */
export function PressButton<Of extends Kinds>({ view, button, isMain = false }: PressButtonProps<Of>) {
  return (
    <button
      class={isMain ? 'button main' : 'button'}
      type="submit"
      name="button"
      value={button}
      data-testid={`button-${button}`}
    >
      {view.buttonText(button)}
    </button>
  )
}
