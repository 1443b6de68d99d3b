import { type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Side } from '../touch/side.ts'
import css from './tape.module.css'

interface TapeProps {
  readonly side: Side
  readonly onPulled: () => void
}

/**
 * The insulating tape of a new device: from the front only its end shows, from the back all that sticks out of the
 * battery lid. One pulls it down, or just clicks it.
 */
export function Tape({ side, onPulled }: TapeProps) {
  const { t } = useTranslation()
  const [pull, setPull] = useState(0)
  const from = useRef<number | null>(null)
  const letGo = () => {
    from.current = null
    setPull(0)
  }
  return (
    <button
      type="button"
      className={css.tape}
      data-testid={side === 'front' ? 'tape' : 'tape-back'}
      data-side={side}
      aria-label={t('tape.pull')}
      title={t('tape.pull')}
      style={{ translate: `0 ${pull}px` }}
      onPointerDown={(event: PointerEvent) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = event.clientY
      }}
      onPointerMove={(event) => {
        if (from.current !== null) setPull(Math.max(0, event.clientY - from.current))
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onClick={onPulled}
    >
      <svg viewBox="0 0 24 24" className={css.arrow} aria-hidden="true">
        <path d="M12 5v12m-5-5 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  )
}
