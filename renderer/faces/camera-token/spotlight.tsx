import type { Target } from '../face.ts'
import css from '../touch/spotlight.module.css'
import { OUTLINE } from './body.tsx'
import { type Spot, spotsOf } from './targets.ts'

const rectangle = ({ x, y, width, height, radius }: Spot) => ({ x, y, width, height, rx: radius })

/** Takes the light off the token except where it is needed next. Lies over the front and lets everything through. */
export function Spotlight({ target }: { readonly target: Target }) {
  const { lit, ringed } = spotsOf(target)
  if (lit.length === 0) return null
  return (
    <svg
      className={css.spotlight}
      viewBox="0 0 372 536"
      aria-hidden="true"
      data-testid="spotlight"
      data-target={target}
    >
      <mask id="spotlight-mask">
        <rect x="-10" y="-10" width="392" height="600" fill="#fff" />
        {lit.map((spot) => (
          <rect key={`${spot.x} ${spot.y}`} {...rectangle(spot)} fill="#000" />
        ))}
      </mask>
      <path className={css.shade} d={OUTLINE} mask="url(#spotlight-mask)" />
      {ringed.map((spot) => (
        <rect key={`${spot.x} ${spot.y}`} className={css.ring} {...rectangle(spot)} />
      ))}
    </svg>
  )
}
