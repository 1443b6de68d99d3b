import { useLayoutEffect, useRef, useState } from 'react'
import { useTokenOf } from '../../connection/context.ts'
import type { Target } from '../face.ts'
import css from './spotlight.module.css'

const MARGIN = 5

interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Takes the light off the telephone except from the control that is needed next. Lies over it and lets everything through. */
export function Spotlight({ target }: { readonly target: Target }) {
  const shade = useRef<HTMLDivElement>(null)
  const screen = useTokenOf('software-token', ({ display }) => display.screen)
  const [spot, setSpot] = useState<Spot | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen has its controls elsewhere.
  useLayoutEffect(() => {
    const place = shade.current
    const control = place?.parentElement?.querySelector<HTMLElement>(`[data-testid="app-${target}"]`)
    if (!place || !control) return setSpot(null)
    const measure = () => {
      const [around, at] = [place.getBoundingClientRect(), control.getBoundingClientRect()]
      setSpot({
        left: at.left - around.left - MARGIN,
        top: at.top - around.top - MARGIN,
        width: at.width + 2 * MARGIN,
        height: at.height + 2 * MARGIN,
      })
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const watcher = new ResizeObserver(measure)
    watcher.observe(place)
    return () => watcher.disconnect()
  }, [target, screen])
  return (
    <div ref={shade} className={css.shade} aria-hidden="true" data-testid="spotlight" data-target={target}>
      {spot && <span className={css.ring} style={spot} />}
    </div>
  )
}
