import type { TFunction } from 'i18next'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { useRack, useRackState } from '../connection/context.ts'
import type { TokenView } from '../connection/view.ts'
import { faceOf } from '../faces/faces.ts'

/** What the rack is searched for; empty: it shows all. */
export const useSearch = create<{ readonly text: string }>(() => ({ text: '' }))

export const searchFor = (text: string) => useSearch.setState({ text })

/** Full-width letters and digits, as a Japanese keyboard gives them, are found as well. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Whether every word of a text is found in a token's name, serial, kind, state or what its kind is found by. */
export function isFound(view: TokenView, text: string, t: TFunction): boolean {
  const { glance, found } = faceOf(view)
  const serial = view.serial ?? ''
  const all = plain(
    [
      view.name,
      serial,
      serial.replaceAll('-', ''),
      t(`rack.kind.${view.kind}`),
      glance(view, t),
      ...found(view, t),
    ].join('\n'),
  )
  return plain(text)
    .split(/\s+/u)
    .every((word) => all.includes(word))
}

const NONE: readonly string[] = []

/** The tokens that the rack shows, in their order: all, or those that are searched for as they change. */
export function useShownTokens(): readonly string[] {
  const { t } = useTranslation()
  const rack = useRack()
  const order = useRackState((state) => state.order) ?? NONE
  const text = useSearch((state) => state.text)
  const isSearching = text.trim() !== ''
  const last = useRef<readonly string[]>(NONE)
  const subscribe = useCallback(
    (onChange: () => void) => {
      const ends = isSearching ? order.map((id) => rack.token(id).store.subscribe(onChange)) : []
      return () => {
        for (const end of ends) end()
      }
    },
    [rack, order, isSearching],
  )
  const find = () => {
    if (!isSearching) return order
    const found = order.filter((id) => {
      const { view } = rack.token(id).store.getState()
      return view !== null && isFound(view, text.trim(), t)
    })
    const isSame = found.length === last.current.length && found.every((id, i) => id === last.current[i])
    if (!isSame) last.current = found
    return last.current
  }
  return useSyncExternalStore(subscribe, find)
}
