import type { TimeLeft } from './sent.ts'
import css from './time-left.module.css'

interface LeftProps {
  readonly left: TimeLeft
  readonly texts: { readonly remaining: string; readonly seconds: string }
}

const RADIUS = 26
const ROUND = 2 * Math.PI * RADIUS

/** How long the code still holds, as a ring that runs out. A timer: nobody is told each second. */
export function TimeRing({ left: { seconds, of }, texts }: LeftProps) {
  return (
    <p className={css.ring} role="timer" data-testid="app-remaining" data-seconds={seconds} data-soon={seconds <= 5}>
      <svg viewBox="0 0 60 60" aria-hidden="true">
        <circle className={css.track} cx="30" cy="30" r={RADIUS} />
        <circle
          className={css.rest}
          cx="30"
          cy="30"
          r={RADIUS}
          strokeDasharray={`${(ROUND * seconds) / of} ${ROUND}`}
          transform="rotate(-90 30 30)"
        />
      </svg>
      <span className={css.unseen}>{texts.remaining} </span>
      <span className={css.seconds}>{seconds}</span>
      <span className={css.unit}>{texts.seconds}</span>
    </p>
  )
}

/** The same as a bar. */
export function TimeStrip({ left: { seconds, of }, texts }: LeftProps) {
  return (
    <p className={css.strip} role="timer" data-testid="app-remaining" data-seconds={seconds} data-soon={seconds <= 5}>
      <span>
        {texts.remaining} <span className={css.number}>{seconds}</span>
        {texts.seconds}
      </span>
      <span className={css.bar} aria-hidden="true">
        <span className={css.filled} style={{ inlineSize: `${(100 * seconds) / of}%` }} />
      </span>
    </p>
  )
}
