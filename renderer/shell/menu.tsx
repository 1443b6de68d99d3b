import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import css from './menu.module.css'

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** A second line that says what it is. */
  readonly note?: string
  /** The key that does the same. */
  readonly keys?: string
  readonly isOff?: boolean
  /** Something is lost by it. */
  readonly isDanger?: boolean
  /** A line above it. */
  readonly isApart?: boolean
  onChoose(): void
}

/** Where a menu opens: below a button, or at a point. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly place: MenuPlace
  onClose(): void
}

const EDGE = 8

/** An open menu: arrow keys move, Enter chooses, Escape and a click elsewhere close it. The focus goes back to where it was. */
export function Menu({ label, items, place, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(place)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    const before = document.activeElement
    list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const onDown = (event: Event) => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) close.current()
    }
    document.addEventListener('pointerdown', onDown, true)
    window.addEventListener('blur', onDown)
    return () => {
      document.removeEventListener('pointerdown', onDown, true)
      window.removeEventListener('blur', onDown)
      if (
        before instanceof HTMLElement &&
        (document.activeElement === document.body || !document.activeElement?.isConnected)
      )
        before.focus()
    }
  }, [])

  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect()
    if (!box) return
    setAt({
      x: Math.max(EDGE, Math.min(place.x, window.innerWidth - box.width - EDGE)),
      y: Math.max(EDGE, Math.min(place.y, window.innerHeight - box.height - EDGE)),
    })
  }, [place])

  const move = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const now = entries.indexOf(document.activeElement as HTMLElement)
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (now + 1) % entries.length,
      ArrowUp: (now - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    }
    const next = to[event.key]
    if (next !== undefined) entries[next]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      className={css.menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      data-testid="menu"
      style={{ left: at.x, top: at.y }}
      onKeyDown={move}
    >
      {items.map(({ id, label: text, note, keys, isOff = false, isDanger = false, isApart = false, onChoose }) => (
        <button
          key={id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={css.item}
          data-testid={`menu-${id}`}
          data-danger={isDanger}
          data-apart={isApart}
          aria-disabled={isOff}
          onClick={() => {
            if (isOff) return
            onClose()
            onChoose()
          }}
        >
          <span className={css.text}>{text}</span>
          {keys && <kbd className={css.keys}>{keys}</kbd>}
          {note && <span className={css.note}>{note}</span>}
        </button>
      ))}
    </div>
  )
}

interface MenuButtonProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly className: string | undefined
  readonly testId: string
  readonly children: ReactNode
}

/** A button that opens a menu below itself. */
export function MenuButton({ label, items, className, testId, children }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState<MenuPlace | null>(null)
  const open = () => {
    const box = button.current?.getBoundingClientRect()
    if (box) setPlace({ x: box.left, y: box.bottom + 4 })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        data-testid={testId}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        aria-label={label}
        title={label}
        onClick={() => (place ? setPlace(null) : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          open()
        }}
      >
        {children}
      </button>
      {place && <Menu label={label} items={items} place={place} onClose={() => setPlace(null)} />}
    </>
  )
}
