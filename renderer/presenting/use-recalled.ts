import { useEffect } from 'react'
import { useRack, useRackState } from '../connection/context.ts'
import { recallPresentations } from './presentation-memory.ts'
import { cleanUp, usePresenting } from './presenting-store.ts'

/** Goes on with the presentation of a window that was reloaded, and removes what windows left that are gone. */
export function useRecalledPresentation(): void {
  const rack = useRack()
  const isKnown = useRackState((state) => state.order !== null)
  useEffect(() => {
    if (!isKnown) return
    void recallPresentations().then(async ({ own, left }) => {
      const isThere = own !== null && rack.store.getState().order?.includes(own.played)
      if (own !== null && isThere && usePresenting.getState().show === null) {
        rack.choose(own.played)
        usePresenting.setState({ isOn: true, show: own })
      }
      // The host may be away again: the next window tries once more.
      for (const show of own !== null && !isThere ? [...left, own] : left) await cleanUp(rack, show).catch(() => {})
    })
  }, [rack, isKnown])
}
