/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'
import { Required } from '../../web/fields.tsx'
import { KeyboardSwitch } from '../../web/software-keyboard.tsx'
import type { Option } from './page-drawing.ts'
import { FieldProblem } from './problems.tsx'
import type { FrameText } from './texts.ts'

/** One input with its label, its rule and what is wrong with it; in words, whoever's page it is on. */

export interface SaidField {
  readonly t: FrameText
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly isRequired: boolean
  readonly problem: string | null
}

const stateOf = ({ name, hint, problem }: SaidField) => ({
  'aria-describedby':
    [hint !== null && `${name}-hint`, problem !== null && `${name}-problem`].filter((id) => id !== false).join(' ') ||
    undefined,
  'aria-invalid': problem === null ? undefined : ('true' as const),
})

function Rule({ field }: { readonly field: SaidField }) {
  return (
    <>
      {field.hint !== null && (
        <p class="hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      )}
      <FieldProblem field={field.name} sentence={field.problem} />
    </>
  )
}

function Field({ field, children }: PropsWithChildren<{ readonly field: SaidField }>) {
  return (
    <div class="field">
      <label for={field.name}>
        {field.label} {field.isRequired && <Required t={field.t} />}
      </label>
      <Rule field={field} />
      {children}
    </div>
  )
}

interface Line {
  readonly field: SaidField
  readonly value: string
  readonly type?: 'text' | 'password'
  readonly class?: string | undefined
  readonly isNumeric?: boolean
  readonly autocomplete?: string | undefined
  readonly suffix?: Child
  readonly hasKeyboard?: boolean
}

/** An input of one line. */
export function LineField(line: Line) {
  const { field, value, type = 'text', isNumeric = false, autocomplete = 'off', suffix, hasKeyboard = false } = line
  return (
    <Field field={field}>
      <span class="input-row">
        <input
          id={field.name}
          name={field.name}
          data-testid={field.name}
          class={line.class}
          type={type}
          inputmode={isNumeric ? 'numeric' : undefined}
          autocapitalize="none"
          autocomplete={autocomplete}
          spellcheck={false}
          value={value}
          {...stateOf(field)}
        />
        {suffix}
      </span>
      {hasKeyboard && <KeyboardSwitch t={field.t} name={field.name} label={field.label} />}
    </Field>
  )
}

interface Choosing {
  readonly field: SaidField
  readonly options: readonly Option[]
  readonly value: string
}

export function SelectField({ field, options, value }: Choosing) {
  return (
    <Field field={field}>
      <select id={field.name} name={field.name} data-testid={field.name} {...stateOf(field)}>
        {!options.some((option) => option.value === value) && <option value="" selected />}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One of several, or any of them: the first box has the name of the field as its id, where the list of mistakes leads. */
export function ChoiceField({ field, options, value, isMany }: Choosing & { readonly isMany: boolean }) {
  const chosen = isMany ? value.split(' ') : [value]
  return (
    <fieldset class="field" aria-describedby={stateOf(field)['aria-describedby']}>
      <legend>
        {field.label} {field.isRequired && <Required t={field.t} />}
      </legend>
      <Rule field={field} />
      <div class="choices">
        {options.map((option, i) => (
          <label key={option.value}>
            <input
              id={i === 0 ? field.name : `${field.name}-${option.value}`}
              type={isMany ? 'checkbox' : 'radio'}
              name={field.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              data-testid={`${field.name}-${option.value}`}
            />{' '}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface Box {
  readonly field: SaidField
  readonly text: string
  readonly isTicked: boolean
}

export function BoxField({ field, text, isTicked }: Box) {
  return (
    <div class="field">
      <p class="label">
        {field.label} {field.isRequired && <Required t={field.t} />}
      </p>
      <Rule field={field} />
      <label class="tick">
        <input
          id={field.name}
          type="checkbox"
          name={field.name}
          value="on"
          checked={isTicked}
          data-testid={field.name}
          {...stateOf(field)}
        />{' '}
        {text}
      </label>
    </div>
  )
}
