import { type KeyboardEvent, useRef } from 'react'
import type { Rack } from '../connection/rack-store.ts'

/** Letters typed within this time belong together. */
const TYPING_MS = 700

/** The first token from `from` on, around the end, whose name or serial begins so; -1 when there is none. */
export function findByName(rack: Rack, ids: readonly string[], typed: string, from: number): number {
  const wanted = typed.toLowerCase()
  const places = ids.map((_, step) => (from + step) % ids.length)
  const found = places.find((place) => {
    const view = rack.token(ids[place] ?? '').store.getState().view
    return view && [view.name, view.serial].some((text) => text?.toLowerCase().startsWith(wanted))
  })
  return found ?? -1
}

/** Where typing the first letters of a name leads from `now`; null for a key that is no letter. */
export function useTypeAhead(rack: Rack, ids: readonly string[]): (event: KeyboardEvent, now: number) => number | null {
  const typed = useRef({ text: '', at: 0 })
  return (event, now) => {
    const { key, timeStamp } = event
    if (!/^[\p{L}\p{N}_-]$/u.test(key)) return null
    const text = timeStamp - typed.current.at < TYPING_MS ? typed.current.text + key : key
    typed.current = { text, at: timeStamp }
    return findByName(rack, ids, text, text.length === 1 ? now + 1 : now)
  }
}
