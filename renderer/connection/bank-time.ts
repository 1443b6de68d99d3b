import { useCallback, useEffect, useState } from 'react'
import type { BankClock } from '../../host/client/client.ts'
import { isApiError } from '../../host/client/client.ts'
import { useRack } from './context.ts'

/** The practice bank's clock when this page's said `heardAt`, ms. */
export interface BankTime extends BankClock {
  readonly heardAt: number
}

/** The bank's time when this page's clock says `pageNow`, ms. */
export const bankNow = ({ now, mode, heardAt }: BankTime, pageNow: number): number =>
  mode === 'paused' ? now : now + pageNow - heardAt

/** Whoever else moves the bank's clock is noticed within this time, as long as somebody looks. */
const ASK_AGAIN_MS = 30_000

/** Asks for the bank's clock: at first, whenever `about` is another, and now and then while the page is in sight. */
export function useBankTime(about: string): {
  /** null: there is no bank. undefined: not known, or it does not answer. */
  readonly bank: BankTime | null | undefined
  ask(): Promise<void>
} {
  const { link } = useRack()
  const [bank, setBank] = useState<BankTime | null | undefined>()
  const ask = useCallback(async () => {
    try {
      const clock = await link.bankClock()
      setBank({ ...clock, heardAt: Date.now() })
    } catch (error) {
      setBank(isApiError(error) && error.code === 'no-bank' ? null : undefined)
    }
  }, [link])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` is what makes the last answer old.
  useEffect(() => {
    void ask()
    const look = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    const timer = window.setInterval(look, ASK_AGAIN_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [ask, about])
  return { bank, ask }
}
