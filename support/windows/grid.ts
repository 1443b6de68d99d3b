import { z } from 'zod'
import { PROFILES, type ProfileName } from '../../token-core/index.ts'

/** What the person does with a dark display before he presses: lights it with a press of its own, or nothing, so that his press does. */
export const WAKES = ['first', 'none'] as const

/** Which button stays down for `holdFor` ms: none; right, at Done and at Yes; or middle, in place of Done, in place of Yes, or once Yes was pressed. */
export const HOLDS = ['none', 'right', 'middle-for-done', 'middle-for-yes', 'middle-after-yes'] as const

/** Whether the bank took the 8 digits. The device does not learn of it. */
export const BANKS = ['accepted', 'refused'] as const

export type Wakes = (typeof WAKES)[number]
export type Hold = (typeof HOLDS)[number]
export type Bank = (typeof BANKS)[number]

/** The latest that Done or Yes may be, ms: 10 min. */
const LATEST = 600_000
/** Outcomes of one grid over HTTP: a fraction of a second. */
export const MOST_OUTCOMES = 20_000

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

/** The size of a grid is not spoken of as long as its numbers are wrong. */
const abort = true
const ms = z.int().min(0, { abort }).max(LATEST, { abort })

const range = (usual: Range) =>
  z
    .strictObject({
      from: ms.default(usual.from),
      to: ms.default(usual.to),
      step: z.int().min(1, { abort }).max(LATEST, { abort }).default(usual.step),
    })
    .refine(({ from, to }) => from <= to, { error: 'must not end before it begins', abort })
    .prefault({})

/** A grid from outside; what it does not say is as in {@link DEFAULT_GRID}. @param most outcomes at most */
export const gridSchema = (most: number) =>
  z
    .strictObject({
      done: range(DEFAULT_GRID.done),
      yes: range(DEFAULT_GRID.yes),
      wakes: z.enum(WAKES).default(DEFAULT_GRID.wakes),
      hold: z.enum(HOLDS).default(DEFAULT_GRID.hold),
      holdFor: ms.min(1).default(DEFAULT_GRID.holdFor),
      bank: z.enum(BANKS).default(DEFAULT_GRID.bank),
      profile: z.enum(Object.keys(PROFILES) as [ProfileName, ...ProfileName[]]).default(DEFAULT_GRID.profile),
    })
    .superRefine((grid, context) => {
      const size = sizeOf(grid)
      if (size <= most) return
      const [asked, allowed] = [size.toLocaleString('en'), most.toLocaleString('en')]
      context.addIssue({
        code: 'custom',
        message: `asks for ${asked} outcomes, and at most ${allowed} are computed at once: take a larger step or a smaller range`,
      })
    })

/** The times of a range. */
export const timesIn = ({ from, to, step }: Range): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)

/** How many outcomes a grid has. */
export const sizeOf = ({ done, yes }: Pick<Grid, 'done' | 'yes'>): number =>
  [done, yes].reduce((size, { from, to, step }) => size * (Math.floor((to - from) / step) + 1), 1)
