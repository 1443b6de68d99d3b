import type { Hono } from 'hono'
import type { Rules } from './core/bank.ts'
import type { SiteName } from './site-names.ts'
import type { BankCard } from './start-page/card.ts'
import type { Foundation } from './web/foundation.ts'

/** Whatever answers requests: for a server, and for tests. */
export type BankApp = Pick<Hono, 'fetch' | 'request'>

/** What differs from a bank's own: of `anser`. */
export interface SiteOptions {
  readonly rules?: Partial<Rules> | undefined
  readonly random?: Foundation['random'] | undefined
}

/** How each bank is made. Only the code of those that are asked for is loaded. */
export const SITES = {
  async anser(foundation, { rules, random }) {
    const [{ anser }, { siteApp }] = await Promise.all([import('./sites/anser/anser.ts'), import('./site-app.ts')])
    return siteApp(anser, foundation, rules, random)
  },
  async shinkin(foundation) {
    const [{ modelBank }, { shinkin }, { SHINKIN_WEB }, { shinkinApi }] = await Promise.all([
      import('./model/model-bank.ts'),
      import('./sites/shinkin/shinkin.ts'),
      import('./sites/shinkin/shinkin-web.ts'),
      import('./sites/shinkin/api/shinkin-api.ts'),
    ])
    return modelBank(shinkin, SHINKIN_WEB, shinkinApi)(foundation)
  },
  async seiwa(foundation) {
    const [{ modelBank }, { seiwa }, { SEIWA_WEB }, { seiwaApi }] = await Promise.all([
      import('./model/model-bank.ts'),
      import('./sites/seiwa/seiwa.ts'),
      import('./sites/seiwa/seiwa-web.ts'),
      import('./sites/seiwa/api/seiwa-api.ts'),
    ])
    return modelBank(seiwa, SEIWA_WEB, seiwaApi)(foundation)
  },
} as const satisfies Readonly<Record<SiteName, (foundation: Foundation, options: SiteOptions) => Promise<BankApp>>>

/** What the page of all banks says of each. */
export async function cardsOf(): Promise<Readonly<Record<SiteName, BankCard>>> {
  const [{ ANSER_CARD }, { SHINKIN_CARD }, { SEIWA_CARD }] = await Promise.all([
    import('./sites/anser/card.ts'),
    import('./sites/shinkin/card.ts'),
    import('./sites/seiwa/card.ts'),
  ])
  return { anser: ANSER_CARD, shinkin: SHINKIN_CARD, seiwa: SEIWA_CARD }
}
