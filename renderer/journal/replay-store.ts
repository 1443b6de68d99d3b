import { create } from 'zustand'
import type { Replayed } from '../connection/view.ts'
import type { Saved } from '../faces/face.ts'

/** A journal that is looked at again. */
export interface OpenReplay extends Saved, Pick<Replayed, 'form' | 'differences'> {
  /** The file it came from; null for the journal of a token that is there. */
  readonly file: string | null
}

interface ReplayState {
  readonly open: OpenReplay | null
  /** Index of the row whose display is shown. */
  readonly position: number
}

export const useReplay = create<ReplayState>(() => ({ open: null, position: 0 }))

export function openReplay(open: OpenReplay, position = 0): void {
  useReplay.setState({ open, position: Math.max(0, Math.min(position, open.rows.length - 1)) })
}

export function closeReplay(): void {
  useReplay.setState({ open: null, position: 0 })
}

export function showRow(position: number): void {
  const { open } = useReplay.getState()
  if (!open) return
  useReplay.setState({ position: Math.max(0, Math.min(position, open.rows.length - 1)) })
}

export const stepRow = (by: number) => showRow(useReplay.getState().position + by)
