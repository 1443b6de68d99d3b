import { useEffect, useState } from 'react'

/** True when nothing was pointed at for so long, ms. Keys do not count: the presenter's are not to be seen. */
export function useIdlePointer(after: number): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = 0
    const wake = () => {
      window.clearTimeout(timer)
      setIdle(false)
      timer = window.setTimeout(() => setIdle(true), after)
    }
    wake()
    window.addEventListener('pointermove', wake)
    window.addEventListener('pointerdown', wake)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
      window.removeEventListener('pointerdown', wake)
    }
  }, [after])
  return isIdle
}
