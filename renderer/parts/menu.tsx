import { Menu } from '@mantine/core'
import { Fragment, type ReactElement, type ReactNode, useRef } from 'react'
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
  /** What stands above it and those below, up to the next heading. */
  readonly heading?: string
  /** A line above it. */
  readonly isApart?: boolean
  onChoose(): void
}

function Item({ id, label, note, keys, isOff = false, isDanger = false, isApart = false, onChoose }: MenuItem) {
  return (
    <Menu.Item
      className={css.item}
      data-testid={`menu-${id}`}
      data-danger={isDanger}
      data-apart={isApart}
      disabled={isOff}
      onClick={onChoose}
    >
      <span className={css.text}>{label}</span>
      {keys && <kbd className={css.keys}>{keys}</kbd>}
      {note && <span className={css.note}>{note}</span>}
    </Menu.Item>
  )
}

function Items({ label, items }: { readonly label: string; readonly items: readonly MenuItem[] }) {
  return (
    <Menu.Dropdown className={css.menu} aria-label={label} data-testid="menu">
      {items.map(({ heading, ...item }) => (
        <Fragment key={item.id}>
          {heading !== undefined && <Menu.Label className={css.heading}>{heading}</Menu.Label>}
          <Item {...item} />
        </Fragment>
      ))}
    </Menu.Dropdown>
  )
}

/**
 * Over its button or the pointer rather than beyond the edge, where the window is low. The menu stands where its button does, inside of a landmark,
 * and its first item gets the focus.
 */
const PLACED = {
  transitionProps: { duration: 0 },
  middlewares: { flip: true, shift: { crossAxis: true, padding: 8 } },
  withinPortal: false,
  floatingStrategy: 'fixed',
  withInitialFocusPlaceholder: false,
} as const

/**
 * The focus goes back to where it was as the menu closes, before anything that an item opens takes it. The library gives it back a moment
 * later, and takes it from a field.
 */
function useFocusBack() {
  const before = useRef<Element | null>(null)
  return {
    returnFocus: false,
    onOpen() {
      before.current = document.activeElement
    },
    onClose() {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    },
  }
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
  return (
    <Menu position="bottom-start" offset={4} {...PLACED} {...useFocusBack()}>
      <Menu.Target>
        <button type="button" className={className} data-testid={testId} aria-label={label} title={label}>
          {children}
        </button>
      </Menu.Target>
      <Items label={label} items={items} />
    </Menu>
  )
}

interface ContextMenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  /** What a right click, a long touch or the menu key opens the menu of. */
  readonly children: ReactElement
}

/** A menu at the pointer. */
export function ContextMenu({ label, items, children }: ContextMenuProps) {
  return (
    <Menu {...PLACED} {...useFocusBack()}>
      <Menu.ContextMenu>{children}</Menu.ContextMenu>
      <Items label={label} items={items} />
    </Menu>
  )
}
