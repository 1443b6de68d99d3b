import { useTokenOf } from '../../connection/context.ts'
import type { Target } from '../face.ts'
import css from '../touch/spotlight.module.css'
import { formOf, type Spot } from './forms.ts'

const MARGIN = 9

const around = ({ x, y, width, height, radius }: Spot, margin = MARGIN) => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
  rx: radius + margin,
})

/** Takes the light off the token except where it is needed next; the display is always in it. Lets everything through. */
export function Spotlight({ target }: { readonly target: Target }) {
  const profile = useTokenOf('key-fob', (view) => view.profile)
  if (profile === null || target !== 'button') return null
  const { height, outline, glass, button } = formOf(profile)
  if (button === null) return null
  const [read, pressed] = [around(glass), around(button)]
  return (
    <svg
      className={css.spotlight}
      viewBox={`0 0 372 ${height}`}
      aria-hidden="true"
      data-testid="spotlight"
      data-target={target}
    >
      <mask id="spotlight-mask">
        <rect x="-10" y="-10" width="392" height={height + 20} fill="#fff" />
        <rect {...read} fill="#000" />
        <rect {...pressed} fill="#000" />
      </mask>
      <path className={css.shade} d={outline} fillRule="evenodd" mask="url(#spotlight-mask)" />
      <rect className={css.ring} {...pressed} />
    </svg>
  )
}
