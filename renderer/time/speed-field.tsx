import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './time-bar.module.css'

/** What the host takes. */
const SPEEDS = { least: 0.01, most: 10_000 } as const
const USUAL = [0.1, 0.5, 2, 5, 10, 60, 600] as const

/** A speed as it was typed; null when the host would not take it. */
export function parseSpeed(text: string): number | null {
  const speed = Number(text.replace(',', '.'))
  return text.trim() !== '' && speed >= SPEEDS.least && speed <= SPEEDS.most ? speed : null
}

/** How many times as fast as ours. Taken over by Enter, by leaving it, and by choosing from the list. */
export function SpeedField({ speed, onSpeed }: { readonly speed: number; onSpeed(speed: number): void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(String(speed))
  const list = useId()
  useEffect(() => setText(String(speed)), [speed])
  const wanted = parseSpeed(text)
  const take = () => {
    if (wanted === null) setText(String(speed))
    else if (wanted !== speed) onSpeed(wanted)
  }
  return (
    <label className={css.speed}>
      ×
      <input
        className={css.speedField}
        data-testid="time-speed"
        inputMode="decimal"
        list={list}
        aria-label={t('time.speed')}
        aria-invalid={wanted === null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
      />
      <datalist id={list}>
        {USUAL.map((usual) => (
          <option key={usual} value={usual} />
        ))}
      </datalist>
    </label>
  )
}
