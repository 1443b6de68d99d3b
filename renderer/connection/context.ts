import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { TokenConnection, TokenState } from './token-store.ts'

const Connection = createContext<TokenConnection | null>(null)

export const ConnectionProvider = Connection.Provider

export function useConnection(): TokenConnection {
  const connection = useContext(Connection)
  if (!connection) throw new TypeError('no token connection above this component')
  return connection
}

/** A part of what is known about the token; the component draws again only when that part changes. */
export function useToken<T>(pick: (state: TokenState) => T): T {
  return useStore(useConnection().store, pick)
}
