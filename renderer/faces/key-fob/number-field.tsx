import { type FormEvent, useId, useState } from 'react'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'

interface NumberFieldProps {
  readonly label: string
  readonly go: string
  readonly testId: string
  readonly min: number
  readonly max: number
  readonly step: number | 'any'
  readonly first: string
  onNumber(number: number): void
}

/** A number to be typed, and the button that sets it. */
export function NumberField({ label, go, testId, first, onNumber, ...bounds }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onNumber(Number(typed))
  }
  return (
    <form className={section.labelled} onSubmit={submit}>
      <label className={section.label} htmlFor={id}>
        {label}
      </label>
      <div className={section.together}>
        <input
          id={id}
          type="number"
          className={css.count}
          data-testid={testId}
          required
          {...bounds}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className={section.button} data-testid={`${testId}-set`} aria-label={`${go}: ${label}`}>
          {go}
        </button>
      </div>
    </form>
  )
}
