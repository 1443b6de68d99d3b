/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { FrameText } from './texts.ts'

/** What is wrong, as a page says it. */

export interface SaidProblem {
  /** Null: it is about no input of this page. */
  readonly field: string | null
  /** What stands beside the input. */
  readonly sentence: string
  /** The label of the input, where the sentence alone could be another's. */
  readonly label: string | null
}

/** All that is wrong, on top of the page; a line leads to its input. */
export function ProblemSummary({ t, problems }: { readonly t: FrameText; readonly problems: readonly SaidProblem[] }) {
  if (problems.length === 0) return null
  // What is about no input is nothing that could be corrected there.
  const ofInputs = problems.filter(({ field }) => field !== null).length
  return (
    <div class="banner mistake" role="alert" data-testid="problems">
      {ofInputs > 0 && <h2>{t('page.mistakes', { number: problems.length })}</h2>}
      {problems.map((problem) => problem.field === null && <p class="whole-problem">{problem.sentence}</p>)}
      {ofInputs > 0 && (
        <ul>
          {problems.map(
            ({ field, label, sentence }) =>
              field !== null && (
                <li>
                  <a href={`#${field}`}>
                    {label === null ? sentence : t('problem-in-field', { label, text: sentence })}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  )
}

/** Beside its input, under the id that the input's `aria-describedby` names. */
export function FieldProblem({ field, sentence }: { readonly field: string; readonly sentence: string | null }) {
  if (sentence === null) return null
  return (
    <p class="field-problem" id={`${field}-problem`} data-testid={`problem-${field}`}>
      {sentence}
    </p>
  )
}
