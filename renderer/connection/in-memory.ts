import { useEffect, useState } from 'react'
import { useRack, useRackState } from './context.ts'

/** Whether nothing is kept when the simulator ends. Asked anew at each connection: another one may have taken its place. */
export function useInMemory(): boolean {
  const { link } = useRack()
  const isLive = useRackState((state) => state.link === 'live')
  const [isInMemory, setInMemory] = useState(false)
  useEffect(() => {
    if (!isLive) return
    let isOver = false
    const ask = async () => link.isInMemory()
    ask().then(
      (found) => !isOver && setInMemory(found),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [link, isLive])
  return isInMemory
}
