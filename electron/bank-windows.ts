import { type BrowserWindow, session } from 'electron'
import { BANKS, type BankName, type BankPage, type BankPlace } from './bridge.ts'
import { allowCaptureOnly, originOf } from './lock-down.ts'
import type { Settings } from './settings.ts'
import { bringToFront, openWindow } from './windows.ts'

/** Where each bank's pages begin, as far as there are any. */
export type BankUrls = { readonly [Name in BankName]?: string | undefined }

export const banksOf = (urls: BankUrls): readonly BankName[] => BANKS.filter((name) => urls[name] !== undefined)

export interface BankWindows {
  /**
   * Opens a bank, or the page that leads to all of them, or brings the window to the front that shows it, as it is.
   * False: there is none, or the path is not one of this bank.
   */
  open(place: BankPlace): boolean
  close(): void
}

const SIZE = { width: 1040, height: 860 }
/** In memory: the banks' cookies end with the application, and the token's page never meets them. */
const PARTITION = 'practice-bank'
/** The page of any bank that leads to all. */
const START = '/banks'

/** Under which name the settings keep where its window stood: of the first one from before there were others. */
const PLACES = { anser: 'bank', shinkin: 'shinkin', seiwa: 'seiwa' } as const

const isStart = (url: string): boolean => URL.canParse(url) && new URL(url).pathname === START

/** The windows of the practice banks: one for each that is open, and one for their start page. From each a page may lead to the others. */
export function bankWindows(
  urls: BankUrls,
  settings: Settings,
  beside: BrowserWindow,
  title: () => string,
): BankWindows {
  const open = new Set<BrowserWindow>()
  const origins = banksOf(urls).map((name) => originOf(urls[name] ?? ''))

  /** The bank whose window remembers where it stood, and its address. */
  function placeOf({ page, path = '' }: BankPlace): { readonly name: BankName; readonly url: string } | null {
    const [first] = banksOf(urls)
    const name = page === 'start' ? first : page
    const url = name && urls[name]
    if (name === undefined || url === undefined) return null
    if (page === 'start') return { name, url: new URL(START, url).href }
    if (path === '') return { name, url }
    const asked = URL.canParse(path, url) ? new URL(path, url).href : ''
    return originOf(asked) === originOf(url) ? { name, url: asked } : null
  }

  const shows = (window: BrowserWindow, page: BankPage, url: string): boolean => {
    const shown = window.webContents.getURL() || url
    return isStart(shown) ? page === 'start' : page !== 'start' && originOf(shown) === originOf(url)
  }

  return {
    open(wanted) {
      const place = placeOf(wanted)
      if (place === null) return false
      const { name, url } = place
      const there = [...open].find((window) => shows(window, wanted.page, url))
      if (there !== undefined) {
        bringToFront(there)
        return true
      }
      const ofBanks = session.fromPartition(PARTITION)
      allowCaptureOnly(ofBanks, null)
      const window = openWindow({
        ...{ url, title: title(), session: ofBanks, bridge: false, size: SIZE, beside, origins },
        before: settings.now[PLACES[name]],
        closing: (where) => settings.change({ [PLACES[name]]: where }),
      })
      open.add(window)
      window.once('closed', () => open.delete(window))
      return true
    },
    close() {
      for (const window of [...open]) window.close()
    },
  }
}
