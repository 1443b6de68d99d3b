import { type CameraTokenTypes, inspect } from '../../token-core/index.ts'
import { type Bank, type Grid, type Manner, timesIn } from './grid.ts'
import { afterDone, afterYes, type Branch } from './person.ts'
import { type Reason, reasonOf, type Why } from './reason.ts'
import { atEightDigits, type CameraToken } from './snapshot.ts'

/**
 * How it ends. `activated`: token and bank agree. `DP020`: the bank has the token in use, and the token says "Device not activated".
 * `token-only`: the token is activated, and the bank has not registered it. `neither`: the token says the same as with DP020, and at the bank
 * the registration is still open.
 */
export const OUTCOMES = ['activated', 'DP020', 'token-only', 'neither'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One point of the map; all times in ms. */
export interface Point extends Reason {
  /** From the moment when the 8 digits appear to Done. */
  readonly doneAt: number
  /** From Done to Yes. */
  readonly yesAt: number
  readonly outcome: Outcome
}

/** Where the reason changes along one edge of the map: at `at` ms it is `why`, and 1 ms before it was `before`. */
export interface Border {
  readonly axis: 'done' | 'yes'
  readonly at: number
  readonly before: Why
  readonly why: Why
}

/** How long the device waits, ms, as it says itself. */
export interface Waits {
  readonly done: number
  readonly yes: number
  readonly dark: number
}

export interface WindowsMap {
  readonly grid: Grid
  readonly waits: Waits
  /** Along Done, with the first Yes of the grid, and along Yes, with the first Done. */
  readonly borders: readonly Border[]
  /** By Done, then by Yes. */
  readonly points: readonly Point[]
}

const ENDS: Readonly<Record<Bank, readonly [activated: Outcome, not: Outcome]>> = {
  accepted: ['activated', 'DP020'],
  refused: ['token-only', 'neither'],
}

function pointOf(branch: Branch, doneAt: number, yesAt: number, manner: Manner): Point {
  const ended = afterYes(branch, doneAt, yesAt, manner)
  const [activated, not] = ENDS[manner.bank]
  return { doneAt, yesAt, outcome: ended.token.activations.length > 0 ? activated : not, ...reasonOf(ended) }
}

/** What comes of one Done and one Yes. */
export const outcomeAt = (snapshot: CameraToken, doneAt: number, yesAt: number, manner: Manner): Point =>
  pointOf(afterDone(snapshot, doneAt, manner), doneAt, yesAt, manner)

/** The points of a grid, one Done after the other: who has others to serve looks up between them. */
export function* columnsOf(snapshot: CameraToken, grid: Grid): Generator<readonly Point[]> {
  const yes = timesIn(grid.yes)
  for (const doneAt of timesIn(grid.done)) {
    const branch = afterDone(snapshot, doneAt, grid)
    yield yes.map((yesAt) => pointOf(branch, doneAt, yesAt, grid))
  }
}

/** A map without its points. */
export function frameOf(snapshot: CameraToken, grid: Grid): Omit<WindowsMap, 'points'> {
  const alongDone = (at: number) => outcomeAt(snapshot, at, grid.yes.from, grid).why
  const alongYes = (at: number) => outcomeAt(snapshot, grid.done.from, at, grid).why
  const borders = [
    ...bordersIn(timesIn(grid.done), alongDone).map((border) => ({ axis: 'done' as const, ...border })),
    ...bordersIn(timesIn(grid.yes), alongYes).map((border) => ({ axis: 'yes' as const, ...border })),
  ]
  return { grid, waits: waitsOf(snapshot), borders }
}

/** Runs the activation at every point of a grid. @param snapshot a token whose 8 digits appeared at 0 ms; default: of the grid's profile */
export function windowsMap(grid: Grid, snapshot = atEightDigits(grid.profile)): WindowsMap {
  return { ...frameOf(snapshot, grid), points: [...columnsOf(snapshot, grid)].flat() }
}

/** Looks between two neighbours that differ until there is no ms left between them. */
function bordersIn(times: readonly number[], whyAt: (at: number) => Why): Omit<Border, 'axis'>[] {
  const between = (low: number, before: Why, high: number, why: Why): Omit<Border, 'axis'>[] => {
    if (before === why) return []
    if (high - low === 1) return [{ at: high, before, why }]
    const middle = (low + high) >> 1
    const there = whyAt(middle)
    return [...between(low, before, middle, there), ...between(middle, there, high, why)]
  }
  const whys = times.map(whyAt)
  return times.flatMap((high, i) => {
    const [low, before, why] = [times[i - 1], whys[i - 1], whys[i]]
    return low === undefined || !before || !why ? [] : between(low, before, high, why)
  })
}

function waitsOf(snapshot: CameraToken): Waits {
  const now: CameraTokenTypes['inspection'] = inspect(snapshot)
  const manner: Manner = { wakes: 'none', hold: 'none', holdFor: 1, bank: 'accepted', profile: snapshot.profile }
  return {
    done: windowOf(now),
    yes: windowOf(inspect(afterDone(snapshot, snapshot.at, manner).token)),
    dark: (now.darkAt ?? now.at) - now.at,
  }
}

const windowOf = ({ window }: CameraTokenTypes['inspection']): number =>
  window ? window.closesAt - window.openedAt : 0
