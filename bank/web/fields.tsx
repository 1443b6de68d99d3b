/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Translate } from '../../server/index.ts'
import type { Problem, RecordPlace } from '../core/problems.ts'
import { isSecretField } from './secret-field.ts'
import { KeyboardSwitch } from './software-keyboard.tsx'
import type { Text, TextKey } from './text.ts'

/** Inputs with their label, rule and mistake; and the list of all mistakes on top of a page. */

export type Problems = readonly Problem[]

export function problemText(t: Text, problem: Problem): string {
  const { triesLeft, values, line, place } = problem
  const holiday = values?.holiday === undefined ? {} : { holiday: t(`holiday.${values.holiday}` as TextKey) }
  const text = t(`problem.${problem.code}`, { ...values, ...holiday, ...(triesLeft !== undefined && { triesLeft }) })
  if (place) return placedText(t, place, text)
  return line === undefined ? text : t('problem-in-line', { line, text })
}

function placedText(t: Text, { record, kind, field }: RecordPlace, text: string): string {
  const where = { record, kind: t(`zengin-record.${kind}` as TextKey), text }
  if (!field) return t('problem-in-record', where)
  const bytes = field.from === field.to ? field.from : `${field.from}–${field.to}`
  return t('problem-in-record-field', { ...where, field: t(`zengin-field.${field.name}` as TextKey), bytes })
}

/** Where the link in the summary leads: the id of the field's first input. */
const FIRST_INPUT: Readonly<Record<string, string>> = {
  serial: 'serial-1',
  'serial-again': 'serial-again-1',
  'account-type': 'account-type-ordinary',
}

interface ProblemSummaryProps {
  readonly t: Text
  readonly problems: Problems
  /** By field: said before its mistake, where that alone could be another field's. */
  readonly labels?: Readonly<Record<string, string>>
}

export function ProblemSummary({ t, problems, labels = {} }: ProblemSummaryProps) {
  const textOf = (problem: Problem) => {
    const [label, text] = [labels[problem.field], problemText(t, problem)]
    return label === undefined ? text : t('problem-in-field', { label, text })
  }
  if (problems.length === 0) return null
  return (
    <div class="banner mistake" role="alert" data-testid="problems">
      <h2>{heading(t, problems)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field + problem.code}>
            <a href={`#${FIRST_INPUT[problem.field] ?? problem.field}`}>{textOf(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What stopped somebody is no mistake of his that he could correct. */
function heading(t: Text, problems: Problems): string {
  const [{ code } = { code: '' }] = problems
  if (problems.some((problem) => problem.code === 'token-stopped')) return t('page.token-stopped')
  if (/-(?:paused|disabled)$/.test(code)) return t('page.held')
  return t('page.mistakes', { number: problems.length })
}

/** The mistake beside a field, with the id that the field's `aria-describedby` names. */
export function FieldProblem(props: { readonly t: Text; readonly problems: Problems; readonly field: string }) {
  const problem = props.problems.find(({ field }) => field === props.field)
  if (!problem) return null
  return (
    <p class="field-problem" id={`${props.field}-problem`} data-testid={`${props.field}-problem`}>
      {problemText(props.t, problem)}
    </p>
  )
}

/** What `aria-describedby` and `aria-invalid` of an input say. */
export function fieldState(problems: Problems, field: string, hasHint = true) {
  const invalid = problems.some((problem) => problem.field === field)
  const ids = [hasHint && `${field}-hint`, invalid && `${field}-problem`].filter((id) => id !== false)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': invalid ? ('true' as const) : undefined,
  }
}

export function Required({ t }: { readonly t: Translate<'field.required'> }) {
  return <span class="required">{t('field.required')}</span>
}

interface FieldProps {
  readonly t: Text
  readonly problems: Problems
  readonly field: string
  readonly label: string
  readonly hint?: string
  /** Default: it is. */
  readonly isRequired?: boolean
}

/** Label, rule and mistake around one input. */
function Field(props: PropsWithChildren<FieldProps>) {
  const { t, problems, field, label, hint, isRequired = true, children } = props
  return (
    <div class="field">
      <label for={field}>
        {label} {isRequired && <Required t={t} />}
      </label>
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblem t={t} problems={problems} field={field} />
      {children}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly class?: string
  readonly type?: 'text' | 'password'
  readonly inputmode?: 'numeric'
  readonly autocomplete?: string
  readonly suffix?: Child
}

export function TextField(props: TextFieldProps) {
  const { field, value, problems, hint } = props
  const isSecret = props.type === 'password' || props.autocomplete === 'one-time-code'
  if (isSecret && !isSecretField(field)) throw new TypeError(`the secret field "${field}" would be kept: isSecretField`)
  return (
    <Field {...props}>
      <span class="input-row">
        <input
          id={field}
          name={field}
          data-testid={field}
          class={props.class}
          type={props.type ?? 'text'}
          inputmode={props.inputmode}
          autocapitalize="none"
          autocomplete={props.autocomplete ?? 'off'}
          spellcheck={false}
          value={value}
          {...fieldState(problems, field, hint !== undefined)}
        />
        {props.suffix}
      </span>
      {props.type === 'password' && <KeyboardSwitch t={props.t} name={field} label={props.label} />}
    </Field>
  )
}

interface CellInputProps {
  readonly t: Text
  readonly problems: Problems
  readonly field: string
  /** What it is called: nothing that is seen beside it says so by itself. */
  readonly label: string
  readonly value: string | undefined
  /** Numbers: digits are typed. */
  readonly inputmode?: 'numeric'
  readonly class?: string
}

/** An input in a cell of a table, with its mistake above it. */
export function CellInput({ t, problems, field, label, value, inputmode, class: classes }: CellInputProps) {
  return (
    <>
      <FieldProblem t={t} problems={problems} field={field} />
      <input
        id={field}
        name={field}
        class={classes}
        type="text"
        inputmode={inputmode}
        autocomplete="off"
        value={value}
        aria-label={label}
        data-testid={field}
        {...fieldState(problems, field, false)}
      />
    </>
  )
}

/** In the place of the 8 digits when no image is left that they could answer; the list of mistakes leads here. */
export function CodeImpossible(props: PropsWithChildren<{ readonly t: Text; readonly problems: Problems }>) {
  return (
    <div class="field" id="code" tabindex={-1}>
      <FieldProblem {...props} field="code" />
      {props.children}
    </div>
  )
}

/** The 8 digits of BLGI023 and BSSK007. */
export function CodeField(props: { readonly t: Text; readonly problems: Problems; readonly value: string }) {
  const { t } = props
  return (
    <TextField
      {...props}
      field="code"
      label={t('code.label')}
      hint={t('code.hint')}
      class="digits code"
      inputmode="numeric"
      autocomplete="one-time-code"
    />
  )
}
