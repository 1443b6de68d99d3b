import { useSyncExternalStore } from 'react'

function onRoute(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

export const addressOf = (kind: string, name = ''): string => `#/${kind}${name && `/${name}`}`

/** The address after `#`, as `addressOf` writes it. */
export const useRoute = (): string => useSyncExternalStore(onRoute, () => location.hash)
