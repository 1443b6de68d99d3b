import { useTranslation } from 'react-i18next'
import css from './charge.module.css'

const LOW = 15

interface ChargeProps {
  /** Null: there is nothing that it lives on. */
  readonly percent: number | null
  /** What is said where there is nothing. */
  readonly none?: string
  /** The drawing alone; the figure is its name. */
  readonly isSmall?: boolean
  /** Below so many percent it is told as a warning. */
  readonly low?: number
  readonly testId: string
}

/** How much of its cells a token has left, as a small cell and a figure. */
export function Charge({ percent, none = '', isSmall = false, low = LOW, testId }: ChargeProps) {
  const { i18n } = useTranslation()
  if (percent === null && !isSmall) return <span data-testid={testId}>{none}</span>
  const text = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(Math.floor(percent ?? 0) / 100)
  return (
    <span className={css.cell} data-testid={testId} data-low={(percent ?? 0) < low}>
      <svg width="26" height="13" viewBox="0 0 26 13" aria-hidden="true">
        <rect className={css.shell} x="0.75" y="0.75" width="21.5" height="11.5" rx="3" />
        <rect className={css.tip} x="23.5" y="4" width="2" height="5" rx="1" />
        <rect
          className={css.charge}
          x="2.75"
          y="2.75"
          width={(17.5 * Math.max(0, Math.min(100, percent ?? 0))) / 100}
          height="7.5"
          rx="1.4"
        />
      </svg>
      {isSmall ? <span className={css.spoken}>{percent === null ? none : text}</span> : text}
    </span>
  )
}
