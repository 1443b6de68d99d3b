import { type FormEvent, useId } from 'react'
import { ND_TEXTS } from '../../../token-core/key-free.ts'
import own from './nd-screen.module.css'
import type { SendToPhone } from './sent.ts'
import type { SetUpTyped } from './typed.ts'

/** The host takes no more of it. What is too long for the app, the app says. */
const LONGEST = 200

const FIELDS = [
  { field: 'serviceId', mode: 'numeric', type: 'text' },
  { field: 'userId', mode: 'numeric', type: 'text' },
  { field: 'startPassword', mode: 'numeric', type: 'password' },
  { field: 'name', mode: 'text', type: 'text' },
  { field: 'pin', mode: 'numeric', type: 'password' },
] as const

interface SetUpFormProps {
  readonly typed: SetUpTyped
  onTyped(typed: SetUpTyped): void
  readonly send: SendToPhone
}

/** 初期設定. The app judges what was typed, not the form: a tester types what is wrong, too. */
export function SetUpForm({ typed, onTyped, send }: SetUpFormProps) {
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, pin, ...needed } = typed
    send({ type: 'set-up', ...needed, ...(name !== '' && { name }), ...(pin !== '' && { pin }) })
  }
  return (
    <form className={own.form} autoComplete="off" data-testid="app-set-up" onSubmit={submit}>
      {FIELDS.map(({ field, mode, type }, place) => (
        <div key={field} className={own.labelled}>
          <label htmlFor={`${id}-${field}`}>{ND_TEXTS[field]}</label>
          <input
            id={`${id}-${field}`}
            className={own.field}
            type={type}
            inputMode={mode}
            autoComplete="off"
            spellCheck={false}
            maxLength={LONGEST}
            data-testid={`app-${field}`}
            data-first={place === 0 || undefined}
            value={typed[field]}
            onChange={(event) => onTyped({ ...typed, [field]: event.currentTarget.value })}
          />
        </div>
      ))}
      <button type="submit" className={own.wide} data-testid="app-register">
        {ND_TEXTS.register}
      </button>
    </form>
  )
}
