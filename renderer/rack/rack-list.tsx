import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack, useRackState } from '../connection/context.ts'
import { ContextMenu } from '../parts/menu.tsx'
import { describeToken, showToken } from './actions.ts'
import { deleteTokens } from './deletions.ts'
import { moveBy } from './move.ts'
import css from './rack-list.module.css'
import { RenameField } from './rename-field.tsx'
import { useRowDrag } from './row-drag.ts'
import { useTokenMenu } from './token-menu.tsx'
import { TokenRow } from './token-row.tsx'
import { useTypeAhead } from './type-ahead.ts'

const PAGE = 8

const rowOf = (id: string | null) => (id === null ? null : document.getElementById(`token-${id}`))

/** Opens the menu of a row at the row, as a right click on it would: the menu key would open it at the list. */
function openMenu(id: string): void {
  const box = rowOf(id)?.getBoundingClientRect()
  if (!box) return
  const place = { clientX: box.left + 24, clientY: box.bottom - 8 }
  rowOf(id)?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }))
}

interface RackListProps {
  readonly list: RefObject<HTMLDivElement | null>
  readonly shown: readonly string[]
}

/** Tokens one below the other. The list has the focus; one token in it is active, one stands on the stage. */
export function RackList({ list, shown }: RackListProps) {
  const { t } = useTranslation()
  const rack = useRack()
  const chosen = useRackState((state) => state.chosen)
  const [activeId, setActive] = useState(chosen)
  const [renaming, setRenaming] = useState<string | null>(null)
  const typeAhead = useTypeAhead(rack, shown)
  const { drop, handlers } = useRowDrag(rack)
  const active = [activeId, chosen].find((id) => id !== null && shown.includes(id)) ?? shown[0] ?? null

  // What comes onto the stage, wherever from, is where the keys go on.
  useEffect(() => setActive(chosen), [chosen])
  useEffect(() => {
    rowOf(active)?.scrollIntoView?.({ block: 'nearest' })
  }, [active])

  const goTo = (place: number) => {
    const id = shown[Math.max(0, Math.min(shown.length - 1, place))]
    if (id !== undefined) setActive(id)
  }
  const choose = useCallback((id: string) => showToken(rack, id), [rack])
  /** The keys go on at its neighbour, not wherever the stage is. */
  const remove = (id: string) => {
    const place = shown.indexOf(id)
    setActive(shown[place + 1] ?? shown[place - 1] ?? null)
    void deleteTokens(rack, [id])
  }
  const wishes = {
    onRename: setRenaming,
    onDelete: remove,
    onMove: (id: string, by: -1 | 1) => void moveBy(rack, shown, id, by),
  }
  const items = useTokenMenu(active, wishes)

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || active === null) return
    const now = shown.indexOf(active)
    const plain: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(now + 1),
      ArrowUp: () => goTo(now - 1),
      PageDown: () => goTo(now + PAGE),
      PageUp: () => goTo(now - PAGE),
      Home: () => goTo(0),
      End: () => goTo(shown.length - 1),
      Enter: () => choose(active),
      ' ': () => choose(active),
      F2: () => setRenaming(active),
      // Held down, it would empty the rack.
      Delete: () => event.repeat || remove(active),
      ContextMenu: () => openMenu(active),
    }
    const withAlt: typeof plain = {
      ArrowDown: () => wishes.onMove(active, 1),
      ArrowUp: () => wishes.onMove(active, -1),
    }
    const deed =
      event.key === 'F10' && event.shiftKey ? () => openMenu(active) : (event.altKey ? withAlt : plain)[event.key]
    const typed = deed || event.altKey ? null : typeAhead(event, now)
    if (!deed && typed === null) return
    deed?.()
    if (typed !== null && typed >= 0) goTo(typed)
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
          {...handlers}
        >
          {shown.map((id) => (
            <TokenRow
              key={id}
              id={id}
              isChosen={id === chosen}
              isActive={id === active}
              drop={drop?.id === id ? drop.side : null}
              onChoose={choose}
              onTouch={setActive}
            />
          ))}
        </div>
      </ContextMenu>
      {renaming !== null && shown.includes(renaming) && (
        <RenameField id={renaming} place={shown.indexOf(renaming)} onDone={(name) => finishRename(renaming, name)} />
      )}
    </div>
  )
}
