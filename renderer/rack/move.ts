import type { Rack } from '../connection/rack-store.ts'
import { describeToken } from './actions.ts'

/**
 * The number of a place before a token, or at the end for null: between those of its neighbours. Null when the token stands there
 * already.
 */
export function placeBefore(rack: Rack, id: string, before: string | null): number | null {
  const order = rack.store.getState().order ?? []
  const others = order.filter((other) => other !== id)
  const to = before === null ? others.length : others.indexOf(before)
  if (to < 0 || to === order.indexOf(id)) return null
  const placeAt = (index: number) => {
    const other = others[index]
    return other === undefined ? undefined : rack.token(other).store.getState().view?.place
  }
  const [left, right] = [placeAt(to - 1), placeAt(to)]
  if (left === undefined) return right === undefined ? null : right - 1
  return right === undefined ? left + 1 : (left + right) / 2
}

/** Puts a token before or after another one. */
export async function moveTo(rack: Rack, id: string, side: 'before' | 'after', other: string): Promise<void> {
  const order = rack.store.getState().order ?? []
  const before = side === 'before' ? other : (order[order.indexOf(other) + 1] ?? null)
  const place = before === id ? null : placeBefore(rack, id, before)
  if (place !== null) await describeToken(rack, id, { place })
}

/** A key pressed twice moves by two: each move begins where the last one ended. */
let last: Promise<void> = Promise.resolve()

/** Moves a token up (-1) or down (1), past the next one of those that are shown. */
export function moveBy(rack: Rack, shown: readonly string[], id: string, by: -1 | 1): Promise<void> {
  last = last.then(async () => {
    const order = (rack.store.getState().order ?? []).filter((each) => shown.includes(each))
    const other = order[order.indexOf(id) + by]
    if (other !== undefined) await moveTo(rack, id, by < 0 ? 'before' : 'after', other)
  })
  return last
}
