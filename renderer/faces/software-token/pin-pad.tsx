import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { ND_TEXTS } from '../../../token-core/key-free.ts'
import own from './nd-screen.module.css'
import type { SendToPhone } from './sent.ts'

const LENGTH = 4
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const digitsOf = (text: string) => text.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LENGTH)

interface PinPadProps {
  readonly name: string | null
  readonly send: SendToPhone
}

/** Asks for the four digits: by its own keys, or typed. Never says whether they were right. */
export function PinPad({ name, send }: PinPadProps) {
  const field = useId()
  const [digits, setDigits] = useState('')
  const isWhole = digits.length === LENGTH
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) send({ type: 'pin', digits })
  }
  /** Typed while one of the pad's keys has the focus. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const isDigit = /^\d$/.test(event.key)
    if (!isDigit && event.key !== 'Backspace') return
    event.preventDefault()
    setDigits(isDigit ? digitsOf(digits + event.key) : digits.slice(0, -1))
  }
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={own.key}
      data-testid={`pin-${digit}`}
      onClick={() => setDigits(digitsOf(digits + digit))}
    >
      {digit}
    </button>
  )
  return (
    <form className={own.pin} autoComplete="off" onSubmit={submit} onKeyDown={onKeyDown}>
      <p className={own.name} data-testid="app-name">
        {name}
      </p>
      <p className={own.ask}>{ND_TEXTS.enterPin}</p>
      <label htmlFor={field} className={own.pinLabel}>
        {ND_TEXTS.pinField}
      </label>
      <input
        id={field}
        className={own.pinField}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        data-testid="app-pin-field"
        data-first
        value={digits}
        onChange={(event) => setDigits(digitsOf(event.currentTarget.value))}
      />
      <div className={own.pad}>
        {DIGITS.map(key)}
        <button
          type="button"
          className={own.key}
          data-testid="pin-correct"
          data-word
          onClick={() => setDigits(digits.slice(0, -1))}
        >
          {ND_TEXTS.correct}
        </button>
        {key('0')}
        <button type="submit" className={own.key} data-testid="pin-confirm" data-word aria-disabled={!isWhole}>
          {ND_TEXTS.confirm}
        </button>
      </div>
    </form>
  )
}
