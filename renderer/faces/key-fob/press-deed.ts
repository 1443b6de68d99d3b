import { useCallback, useState } from 'react'
import { useConnection, useTokenOf } from '../../connection/context.ts'
import type { Deed } from '../face.ts'
import { PRESS_KEY } from './keys.ts'
import { tap } from './press-book.ts'

const FINGER = 'pressed-for-me'

/** Presses and lets go, with one click or one key; null where there is no button, and while it is being done. */
export function usePressForMe(): (() => Promise<void>) | null {
  const connection = useConnection()
  const hasButton = useTokenOf('key-fob', ({ button }) => button !== null) ?? false
  const [isBusy, setBusy] = useState(false)
  const press = useCallback(async () => {
    setBusy(true)
    await tap(connection, FINGER)
    setBusy(false)
  }, [connection])
  return isBusy || !hasButton ? null : press
}

/** The same, for whoever has room for a word and a key. */
export function usePressDeed(): readonly Deed[] {
  const press = usePressForMe()
  const hasButton = useTokenOf('key-fob', ({ button }) => button !== null) ?? false
  if (!hasButton) return []
  return [{ name: 'keyFob.press', key: PRESS_KEY, isOff: press === null, run: () => void press?.() }]
}
