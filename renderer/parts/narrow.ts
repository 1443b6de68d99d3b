import { useSyncExternalStore } from 'react'

/** As in the style sheets: one column from here down. */
const QUERY = '(max-width: 760px)'

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(QUERY)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

export const isNarrow = (): boolean => window.matchMedia(QUERY).matches

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow)
