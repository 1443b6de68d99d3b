import { useEffect, useState } from 'react'
import type { BankPage, BankPlace } from '../../electron/bridge.ts'
import { useRack, useToken } from './context.ts'
import type { BankName } from './view.ts'

/** The ways to the practice banks. */
export interface Banks {
  /** Those that there are, the first one first. */
  readonly names: readonly BankName[]
  /** Opens one, or the page that leads to all; `beside`: in a window of its own over the right half of the screen, where there is a choice. */
  open(place: BankPlace, how: 'apart' | 'beside'): void
}

/** The part of the screen that a window beside this one takes. */
function rightHalf({ availWidth, availHeight }: Screen): string {
  const width = Math.floor(availWidth / 2)
  return `popup,width=${width},height=${availHeight},left=${availWidth - width},top=0`
}

/** The windows that were opened beside this one: asked for again, one comes to the front as it is. */
const beside = new Map<BankPage, Window | null>()

async function findBanks(link: ReturnType<typeof useRack>['link']): Promise<Banks | null> {
  const desktop = window.camtoken
  if (desktop) {
    const { banks: names } = await desktop.about()
    return names.length === 0 ? null : { names, open: (place) => void desktop.openBank(place) }
  }
  const banks = await link.banks()
  const [first] = banks
  if (first === undefined) return null
  function urlOf({ page, path }: BankPlace): string | undefined {
    if (page === 'start') return new URL('/banks', first?.url).href
    const url = banks.find(({ name }) => name === page)?.url
    return url === undefined || path === undefined ? url : new URL(path, url).href
  }
  return {
    names: banks.map(({ name }) => name),
    open(place, how) {
      const open = beside.get(place.page)
      if (how === 'apart') window.open(urlOf(place), '_blank', 'noreferrer')
      else if (open && !open.closed) open.focus()
      else beside.set(place.page, window.open(urlOf(place), '_blank', rightHalf(window.screen)))
    },
  }
}

/** The practice banks: in the desktop's windows for them, else in windows of the browser; null when there is none. */
export function useBanks(): Banks | null {
  const { link } = useRack()
  const [banks, setBanks] = useState<Banks | null>(null)
  useEffect(() => {
    let isOver = false
    findBanks(link).then(
      (found) => !isOver && setBanks(found),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [link])
  return banks
}

/** Which bank takes a token, and where its holder logs in there, if it has one. */
export interface AtBank {
  readonly bank: BankName | null
  readonly page?: string | undefined
}

/** The token on the stage. */
export function useAtBank(): AtBank {
  const bank = useToken(({ view }) => view?.bank ?? null)
  const page = useToken(({ view }) => view?.holder?.page)
  return { bank, page }
}

/**
 * What is opened for a token: the bank that takes it, where its holder logs in if it has one; where that bank is not there, the page
 * that leads to all, or the only one.
 */
export function placeFor({ bank, page }: AtBank, { names }: Banks): BankPlace {
  if (bank !== null && names.includes(bank)) return { page: bank, path: page }
  return { page: names.length > 1 ? 'start' : (names[0] ?? 'start') }
}
