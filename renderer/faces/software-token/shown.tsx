import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import css from './screen.module.css'

interface ShownProps {
  /** Whether the focus was on the screen before this one when it went. */
  readonly hadFocus: RefObject<boolean>
  readonly children: ReactNode
}

/** One screen, with its name as the key. A focus that goes down with the screen before it comes up on this one; one elsewhere is left alone. */
export function Shown({ hadFocus, children }: ShownProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    if (hadFocus.current) {
      const first = element.querySelector<HTMLElement>('[data-first]') ?? element.querySelector<HTMLElement>('button')
      ;(first ?? element).focus({ preventScroll: true })
    }
    // Before the elements go: afterwards the focus is nowhere.
    return () => {
      hadFocus.current = element.contains(element.ownerDocument.activeElement)
    }
  }, [hadFocus])
  return (
    <div ref={place} className={css.shown} tabIndex={-1}>
      {children}
    </div>
  )
}
