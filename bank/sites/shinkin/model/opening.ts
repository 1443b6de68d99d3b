import type { Opening } from './contract.ts'

/** しばらく（15分程度）: how long an interrupted 開通確認 keeps another from beginning, ms since it was last heard of. */
export const INTERRUPTION = 15 * 60_000

export const isUnfinished = (opening: Opening | null, now: number): boolean =>
  opening !== null && now - opening.heardAt < INTERRUPTION
