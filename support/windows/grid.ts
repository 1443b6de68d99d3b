import type { ProfileName } from '../../token-core/index.ts'

/** What the person does with a dark display before he presses: lights it with a press of its own, or nothing, so that his press does. */
export const WAKES = ['first', 'none'] as const

/** Which button stays down for `holdFor` ms: none; right, at Done and at Yes; or middle, in place of Done, in place of Yes, or once Yes was pressed. */
export const HOLDS = ['none', 'right', 'middle-for-done', 'middle-for-yes', 'middle-after-yes'] as const

/** Whether the bank took the 8 digits. The device does not learn of it. */
export const BANKS = ['accepted', 'refused'] as const

export type Wakes = (typeof WAKES)[number]
export type Hold = (typeof HOLDS)[number]
export type Bank = (typeof BANKS)[number]

/** From the first to the last, both counted in where the step hits them; ms. */
export interface Range {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** How the person behaves, the same at every point of a grid. */
export interface Manner {
  readonly wakes: Wakes
  readonly hold: Hold
  /** How long a button is held, ms. */
  readonly holdFor: number
  readonly bank: Bank
  readonly profile: ProfileName
}

export interface Grid extends Manner {
  /** From the moment when the 8 digits appear to Done. */
  readonly done: Range
  /** From Done to Yes. */
  readonly yes: Range
}

export const DEFAULT_GRID: Grid = {
  done: { from: 0, to: 120_000, step: 1_000 },
  yes: { from: 0, to: 60_000, step: 1_000 },
  wakes: 'first',
  hold: 'none',
  holdFor: 2_000,
  bank: 'accepted',
  profile: 'dp',
}

/** The times of a range. */
export const timesIn = ({ from, to, step }: Range): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)

/** How many outcomes a grid has. */
export const sizeOf = ({ done, yes }: Pick<Grid, 'done' | 'yes'>): number =>
  [done, yes].reduce((size, { from, to, step }) => size * (Math.floor((to - from) / step) + 1), 1)
