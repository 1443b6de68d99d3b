import { create } from 'zustand'

/** The sheet of the rack that is open, and what it is about. `ids`: what is ticked at first. */
export type Asking =
  | { readonly kind: 'export' | 'colour'; readonly id: string }
  | { readonly kind: 'pskc' | 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'several' | 'users' }

export const useAsking = create<{ readonly open: Asking | null }>(() => ({ open: null }))

export const ask = (open: Asking) => useAsking.setState({ open })
export const stopAsking = () => useAsking.setState({ open: null })
