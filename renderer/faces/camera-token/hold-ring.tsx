import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useTimeLeft } from '../../connection/clock.ts'
import { useToken } from '../../connection/context.ts'
import { useReducedMotion } from '../../parts/reduced-motion.ts'
import css from './hold-ring.module.css'

type Hold = NonNullable<TokenView['hold']>

/** How far a hold has come: a line that closes around the button, or a countdown for those who want nothing moving. */
export function HoldRing({ hold }: { readonly hold: Hold }) {
  const still = useReducedMotion()
  return still ? <HoldCountdown hold={hold} /> : <HoldLine hold={hold} />
}

function HoldCountdown({ hold }: { readonly hold: Hold }) {
  const { t } = useTranslation()
  const left = useTimeLeft(hold.completesAt, 500)
  return (
    <span className={css.countdown} data-testid="hold-countdown">
      {t('hold.secondsLeft', { seconds: (left ?? 0) / 2 })}
    </span>
  )
}

function HoldLine({ hold }: { readonly hold: Hold }) {
  const offset = useToken((state) => state.clockOffset)
  const length = hold.completesAt - hold.since
  // The line has been running since the press arrived at the token, not since it arrived here.
  const run = Math.max(0, Date.now() + offset - hold.since)
  return (
    <svg className={css.ring} viewBox="0 0 108 74" aria-hidden="true" data-testid="hold-progress">
      <rect className={css.track} x="3" y="3" width="102" height="68" rx="34" />
      <rect
        key={hold.since}
        className={css.line}
        x="3"
        y="3"
        width="102"
        height="68"
        rx="34"
        pathLength="100"
        style={{ animationDuration: `${length}ms`, animationDelay: `${-run}ms` }}
      />
    </svg>
  )
}
