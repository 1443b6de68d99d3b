import { create } from 'zustand'

export type Side = 'front' | 'back'

/** Which side of the token faces the person. */
export const useSide = create<{ readonly side: Side }>(() => ({ side: 'front' }))

export function turnOver(): void {
  useSide.setState(({ side }) => ({ side: side === 'front' ? 'back' : 'front' }))
}
