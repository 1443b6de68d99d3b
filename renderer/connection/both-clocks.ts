import { useCallback, useEffect, useState } from 'react'
import { type BankClock, type BankName, isApiError } from '../../host/client/client.ts'
import { useRack } from './context.ts'
import type { TokenView } from './view.ts'

/** The clocks of a token and of its practice bank, asked for at the same time: however this page's clock goes, they compare. */
export interface BothClocks {
  readonly token: Pick<TokenView, 'now' | 'clock'>
  /** null: no bank takes the token, or it is not there. */
  readonly bank: BankClock | null
}

/** Whoever else moves the bank's clock is noticed within this time, as long as somebody looks. */
const ASK_AGAIN_MS = 30_000

/**
 * Asks for both clocks: at first, whenever `about` is another, and now and then while the page is in sight.
 * @returns the clocks, null as long as they are not known, or the bank does not answer
 */
export function useBothClocks(
  id: string,
  bank: BankName | null,
  about: string,
): readonly [BothClocks | null, () => Promise<void>] {
  const { link } = useRack()
  const [clocks, setClocks] = useState<BothClocks | null>(null)
  const ask = useCallback(async () => {
    const bankClock =
      bank &&
      link.bankClock(bank).catch((error: unknown) => {
        if (isApiError(error) && error.code === 'no-bank') return null
        throw error
      })
    const asked = Promise.all([link.token(id), bankClock])
    setClocks(await asked.then(([token, ofBank]) => ({ token, bank: ofBank })).catch(() => null))
  }, [link, id, bank])
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
  return [clocks, ask]
}
