import { useEffect, useState } from 'react'
import { useRack } from './context.ts'

/** Opens the practice bank; `beside`: in a window of its own over the right half of the screen, where there is a choice. */
export type OpenBank = (how: 'apart' | 'beside') => void

/** The part of the screen that a window beside this one takes. */
function rightHalf({ availWidth, availHeight }: Screen): string {
  const width = Math.floor(availWidth / 2)
  return `popup,width=${width},height=${availHeight},left=${availWidth - width},top=0`
}

/** The window that was opened beside this one: asked for again, it comes to the front as it is. */
let beside: Window | null = null

/** The way to the practice bank: the desktop's window for it, else a window of the browser; null when there is no bank. */
export function useBank(): OpenBank | null {
  const { link } = useRack()
  const [open, setOpen] = useState<OpenBank | null>(null)
  useEffect(() => {
    let isOver = false
    const find = async (): Promise<OpenBank | null> => {
      const desktop = window.camtoken
      if (desktop) return (await desktop.about()).bank ? () => void desktop.openBank() : null
      const url = await link.bank()
      if (url === null) return null
      return (how) => {
        if (how === 'apart') window.open(url, '_blank', 'noreferrer')
        else if (beside && !beside.closed) beside.focus()
        else beside = window.open(url, '_blank', rightHalf(window.screen))
      }
    }
    find().then(
      (found) => !isOver && setOpen(() => found),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [link])
  return open
}
