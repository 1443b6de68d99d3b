import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useRackState } from '../connection/context.ts'
import type { Rack } from '../connection/rack-store.ts'
import { ContextMenu } from '../shell/menu.tsx'
import { deleteToken, describeToken } from './actions.ts'
import css from './rack-list.module.css'
import { RenameField } from './rename-field.tsx'
import { useTokenMenu } from './token-menu.tsx'
import { TokenRow } from './token-row.tsx'

const PAGE = 8
/** Letters typed within this time belong together. */
const TYPING_MS = 700

/** The first token from `from` on, around the end, whose name or serial begins so. */
export function findByName(rack: Rack, order: readonly string[], typed: string, from: number): number {
  const wanted = typed.toLowerCase()
  const places = order.map((_, step) => (from + step) % order.length)
  const found = places.find((place) => {
    const view = rack.token(order[place] ?? '').store.getState().view
    return view && [view.name, view.serial].some((text) => text.toLowerCase().startsWith(wanted))
  })
  return found ?? -1
}

interface RackListProps {
  onSecret(kind: 'export' | 'pskc', id: string): void
  onColour(id: string): void
}

const rowOf = (id: string | null) => (id === null ? null : document.getElementById(`token-${id}`))

/** Opens the menu of a row at the row, as a right click on it would: the menu key would open it at the list. */
function openMenu(id: string): void {
  const box = rowOf(id)?.getBoundingClientRect()
  if (!box) return
  const place = { clientX: box.left + 24, clientY: box.bottom - 8 }
  rowOf(id)?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }))
}

/** All tokens, one below the other. The list has the focus; one token in it is active, one stands on the stage. */
export function RackList({ onSecret, onColour }: RackListProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const order = useRackState((state) => state.order) ?? []
  const chosen = useRackState((state) => state.chosen)
  const [activeId, setActive] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const active = activeId !== null && order.includes(activeId) ? activeId : chosen
  const items = useTokenMenu(active, { onRename: setRenaming, onColour, onSecret })

  useEffect(() => {
    rowOf(active)?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  const choose = (id: string) => {
    setActive(id)
    rack.choose(id)
  }
  const goTo = (place: number) => {
    const id = order[Math.max(0, Math.min(order.length - 1, place))]
    if (id !== undefined) setActive(id)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || active === null) return
    const now = order.indexOf(active)
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(now + 1),
      ArrowUp: () => goTo(now - 1),
      PageDown: () => goTo(now + PAGE),
      PageUp: () => goTo(now - PAGE),
      Home: () => goTo(0),
      End: () => goTo(order.length - 1),
      Enter: () => choose(active),
      ' ': () => choose(active),
      F2: () => setRenaming(active),
      Delete: () => void deleteToken(rack, active),
      ContextMenu: () => openMenu(active),
    }
    const deed = event.key === 'F10' && event.shiftKey ? () => openMenu(active) : deeds[event.key]
    if (deed) deed()
    else if (event.key.length === 1 && !event.shiftKey) {
      const text = event.timeStamp - typed.current.at < TYPING_MS ? typed.current.text + event.key : event.key
      typed.current = { text, at: event.timeStamp }
      const found = findByName(rack, order, text, text.length === 1 ? now + 1 : now)
      if (found >= 0) goTo(found)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const finishRename = (id: string, name: string | null) => {
    setRenaming(null)
    list.current?.focus()
    if (name !== null) void describeToken(rack, id, { name })
  }

  return (
    <div className={css.scroll}>
      <ContextMenu label={t('rack.menu')} items={items}>
        <div
          ref={list}
          className={css.list}
          role="listbox"
          tabIndex={0}
          aria-label={t('rack.list')}
          aria-activedescendant={active === null ? undefined : `token-${active}`}
          data-testid="rack-list"
          onKeyDown={onKey}
        >
          {order.map((id, place) => (
            <TokenRow
              key={id}
              id={id}
              place={place}
              count={order.length}
              isChosen={id === chosen}
              isActive={id === active}
              onChoose={choose}
              onMenu={setActive}
            />
          ))}
        </div>
      </ContextMenu>
      {renaming !== null && (
        <RenameField id={renaming} place={order.indexOf(renaming)} onDone={(name) => finishRename(renaming, name)} />
      )}
    </div>
  )
}
