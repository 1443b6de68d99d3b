import { type Language, newApiToken, systemRandom } from '../server/index.ts'
import { makeAuthority } from './certificates/authority.ts'
import { authorityPages } from './certificates/authority-pages.tsx'
import type { Rules } from './core/bank.ts'
import { openBankStore } from './core/open-bank-store.ts'
import { seededFor } from './core/seeded.ts'
import type { Store } from './core/store.ts'
import { claimStore } from './core/whose-store.ts'
import { hasCertificates } from './ports.ts'
import type { SiteName } from './site-names.ts'
import { type BankApp, cardsOf, SITES } from './sites.ts'
import { startPage } from './start-page/start-page.tsx'

export interface BankOptions {
  /** ms since 1970; default: the system clock. */
  readonly now?: () => number
  /** So many random bytes; default: node:crypto. Anything else is for tests. */
  readonly random?: (length: number) => Uint8Array
  /**
   * What is random is drawn from it, and nothing is a secret then: the same calls in the same order have the same licences, keys, images
   * and ids. API token and sessions are not.
   */
  readonly seed?: number | undefined
  /** Default: one in memory. Who gives one closes it. */
  readonly store?: Store
  /** Of `anser`: what differs from its own. The rules of the others are set over their API, and by their staff. */
  readonly rules?: Partial<Rules>
  /** Which bank it is; default: `anser`. */
  readonly site?: SiteName
  /** What callers of the API must send; default: 32 random bytes, which nobody learns. */
  readonly apiToken?: string | undefined
  /** Where the banks are found that run beside it, itself among them: asked whenever the page of all banks is shown. */
  readonly neighbours?: (() => Neighbours) | undefined
}

export type Neighbours = Readonly<Partial<Record<SiteName, string>>>

const nameOf = (site: SiteName) => async (language: Language) => (await cardsOf())[site].name(language)

/** A packaged bank has its static files beside its code. */
export const FOLDER = new URL('.', import.meta.url)

/** The bank as an application: filled with practice data, ready for `app.request()` or a server. */
export async function bankApp(options: BankOptions = {}): Promise<BankApp> {
  const { site = 'anser', now = Date.now, apiToken = newApiToken(), neighbours = () => ({}) } = options
  const store = options.store ?? (await openBankStore())
  await claimStore(store, site)
  const { seed, random = seed === undefined ? systemRandom : await seededFor(store, seed) } = options
  const common = startPage(cardsOf, site, neighbours)
  if (hasCertificates(site)) common.route('/', authorityPages(makeAuthority({ store, now, random }), nameOf(site)))
  const foundation = { ...{ store, now, random, apiToken, folder: FOLDER }, startPage: common }
  return SITES[site](foundation, options)
}
