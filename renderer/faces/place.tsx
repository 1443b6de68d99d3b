import { type ReactNode, useEffect, useRef } from 'react'
import css from './place.module.css'
import { useScale, wheelScale } from './scale.ts'

const NATURAL = 372

interface DevicePlaceProps {
  /** As large as fits, whatever was chosen. */
  readonly isFitted?: boolean
  readonly children: ReactNode
}

/** Where the token lies: as large as fits, or as large as the person wants it, and then the place scrolls. */
export function DevicePlace({ isFitted = false, children }: DevicePlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const token = useRef<HTMLDivElement>(null)
  const scale = useScale((state) => (isFitted ? 'fit' : state.scale))
  useEffect(() => {
    const element = token.current
    if (!element) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) useScale.setState({ drawn: entry.contentRect.width / NATURAL })
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  useEffect(() => {
    const element = place.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || isFitted) return
      event.preventDefault()
      wheelScale(event.deltaY)
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [isFitted])
  return (
    <div ref={place} className={css.place} data-testid="place" data-scale={scale} data-fitted={isFitted}>
      <div
        ref={token}
        className={css.token}
        style={scale === 'fit' ? undefined : { width: `${Math.round(scale * NATURAL)}px` }}
      >
        {children}
      </div>
    </div>
  )
}
