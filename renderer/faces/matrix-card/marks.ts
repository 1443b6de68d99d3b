import { create } from 'zustand'
import type { DisplayOf } from '../../connection/view.ts'

type Cell = DisplayOf<'matrix-card'>['cells'][number]
export type CellName = Cell['name']

interface Marks {
  /** The card whose cells they are, by its id. */
  readonly card: string | null
  /** In the order in which the bank asks for them. */
  readonly names: readonly CellName[]
}

/** Cells that the bank's page asks for, as a person points at them. Kept nowhere: another card has none. */
const useMarks = create<Marks>(() => ({ card: null, names: [] }))

const NONE: readonly CellName[] = []

export const useMarked = (card: string): readonly CellName[] =>
  useMarks((marks) => (marks.card === card ? marks.names : NONE))

/** Points at a cell, or no longer. */
export function mark(card: string, name: CellName): void {
  useMarks.setState((marks) => {
    const before = marks.card === card ? marks.names : NONE
    const names = before.includes(name) ? before.filter((one) => one !== name) : [...before, name]
    return { card, names }
  })
}

export const unmark = (): void => useMarks.setState({ card: null, names: [] })

/** The marked cells with what stands in them. */
export const markedOf = (cells: readonly Cell[], names: readonly CellName[]): readonly Cell[] =>
  names.flatMap((name) => cells.filter((cell) => cell.name === name))
