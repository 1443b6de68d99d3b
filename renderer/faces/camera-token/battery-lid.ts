import { create } from 'zustand'
import type { NewEvent } from '../../connection/view.ts'

export type Lid = 'screwed' | 'loose' | 'open'
export type Cells = readonly [boolean, boolean, boolean]

/** How the back of a token stands. The token itself knows only whether it has power from a full set. */
export interface BackState {
  readonly lid: Lid
  readonly cells: Cells
}

const ALL: Cells = [true, true, true]
const NONE: Cells = [false, false, false]
const isFull = (cells: Cells) => cells.every(Boolean)

export const CLOSED: BackState = { lid: 'screwed', cells: ALL }

/** The cells to draw: the token has the last word on whether the set is complete. */
export function cellsOf({ cells }: BackState, hasBattery: boolean): Cells {
  if (hasBattery) return ALL
  return isFull(cells) ? NONE : cells
}

/** Tightens or loosens the screw. It sits in the lid: while that is off there is nothing to turn. */
export function turnScrew(back: BackState): BackState {
  if (back.lid === 'open') return back
  return { ...back, lid: back.lid === 'screwed' ? 'loose' : 'screwed' }
}

/** Opens or closes the lid; a screwed one does not move. */
export function moveLid(back: BackState): BackState {
  if (back.lid === 'screwed') return back
  return { ...back, lid: back.lid === 'open' ? 'loose' : 'open' }
}

/**
 * Takes a cell out or puts one in. The event is what the token notices: the first one out cuts the power, the third
 * one in gives it back.
 */
export function moveCell(
  back: BackState,
  place: 0 | 1 | 2,
  hasBattery: boolean,
): { readonly back: BackState; readonly event: NewEvent | null } {
  if (back.lid !== 'open') return { back, event: null }
  const before = cellsOf(back, hasBattery)
  const cells: Cells = [
    place === 0 ? !before[0] : before[0],
    place === 1 ? !before[1] : before[1],
    place === 2 ? !before[2] : before[2],
  ]
  const event = isFull(before)
    ? ({ type: 'battery-removed' } as const)
    : isFull(cells)
      ? ({ type: 'battery-fitted' } as const)
      : null
  return { back: { ...back, cells }, event }
}

/** The backs of the tokens by their ids. */
export const useBacks = create<{ readonly backs: Readonly<Record<string, BackState>> }>(() => ({ backs: {} }))

export function setBack(id: string, back: BackState): void {
  useBacks.setState(({ backs }) => ({ backs: { ...backs, [id]: back } }))
}
