import { z } from 'zod'
import { PROFILE_NAMES } from '../../token-core/index.ts'
import { BANKS, DEFAULT_GRID, HOLDS, type Range, sizeOf, WAKES } from './grid.ts'

/** The latest that Done or Yes may be, ms: 10 min. */
const LATEST = 600_000
/** Outcomes of one grid over HTTP: a fraction of a second. */
export const MOST_OUTCOMES = 20_000

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
      profile: z.enum(PROFILE_NAMES).default(DEFAULT_GRID.profile),
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
