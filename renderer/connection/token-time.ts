import type { TokenView } from './view.ts'

/** Never wake more often than a frame: a token's time may run ten thousand times as fast as ours. */
const FRAME_MS = 16

/** What is needed to tell a token's time between two views: its clock stood at `now` when ours stood at `now - clockOffset`. */
export type TokenTime = Pick<TokenView, 'now' | 'clock'> & { readonly clockOffset: number }

/** The token's own time when this page's clock says `pageNow`, ms. */
export function tokenNow({ now, clock, clockOffset }: TokenTime, pageNow: number): number {
  return now + Math.max(0, pageNow - (now - clockOffset)) * clock.speed
}

/** Ms of this page's clock until what is left of `rest` token ms falls under the next whole unit; null when time stands. */
export function nextTick(rest: number, unit: number, speed: number): number | null {
  if (rest <= 0 || speed <= 0) return null
  return Math.max(FRAME_MS, (((rest - 1) % unit) + 1) / speed)
}
