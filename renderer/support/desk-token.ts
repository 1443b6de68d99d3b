import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { useRack, useRackState } from '../connection/context.ts'
import type { TokenState } from '../connection/token-store.ts'

const NOTHING = createStore<Pick<TokenState, 'view'>>(() => ({ view: null }))

/** The token on the stage, if it is of the kind that the desk's cases are about; null: there is none, or it is of another. */
export function useDeskToken(): string | null {
  const rack = useRack()
  const id = useRackState(({ chosen, order }) => (chosen !== null && order?.includes(chosen) ? chosen : null))
  const kind = useStore(id === null ? NOTHING : rack.token(id).store, ({ view }) => view?.kind)
  return kind === 'camera-token' ? id : null
}
