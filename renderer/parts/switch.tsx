import css from './inspector.module.css'

interface SwitchProps {
  readonly label: string
  readonly note?: string
  readonly testId: string
  readonly isOn: boolean
  onSet(isOn: boolean): void
}

/** On or off, with what it is about. */
export function Switch({ label, note, testId, isOn, onSet }: SwitchProps) {
  return (
    <label className={css.switch}>
      <span>
        {label}
        {note && <span className={css.note}>{note}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        data-testid={testId}
        aria-checked={isOn}
        checked={isOn}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
    </label>
  )
}
