import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Rack, RackState } from './rack-store.ts'
import type { TokenConnection, TokenState } from './token-store.ts'
import { isOfKind, type KindName, type ViewOf } from './view.ts'

const Connection = createContext<TokenConnection | null>(null)
const TheRack = createContext<Rack | null>(null)

/** The token that everything below is about: one of the rack's, or one of a saved journal. */
export const ConnectionProvider = Connection.Provider
export const RackProvider = TheRack.Provider

export function useConnection(): TokenConnection {
  const connection = useContext(Connection)
  if (!connection) throw new TypeError('no token connection above this component')
  return connection
}

/** A part of what is known about the token; the component draws again only when that part changes. */
export function useToken<T>(pick: (state: TokenState) => T): T {
  return useStore(useConnection().store, pick)
}

/** A part of a token of one kind; null before anything is known of it, and of a token of another kind. */
export function useTokenOf<Kind extends KindName, T>(kind: Kind, pick: (view: ViewOf<Kind>) => T): T | null {
  return useToken(({ view }) => (isOfKind(view, kind) ? pick(view) : null))
}

export function useRack(): Rack {
  const rack = useContext(TheRack)
  if (!rack) throw new TypeError('no rack above this component')
  return rack
}

/** A part of what is known about the rack. */
export function useRackState<T>(pick: (state: RackState) => T): T {
  return useStore(useRack().store, pick)
}
