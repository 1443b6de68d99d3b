import { modelBank } from './model/model-bank.ts'
import { anser } from './sites/anser/anser.ts'
import { ANSER_CARD } from './sites/anser/card.ts'
import { seiwaApi } from './sites/seiwa/api/seiwa-api.ts'
import { SEIWA_CARD } from './sites/seiwa/card.ts'
import { seiwa } from './sites/seiwa/seiwa.ts'
import { SEIWA_WEB } from './sites/seiwa/seiwa-web.ts'
import { shinkinApi } from './sites/shinkin/api/shinkin-api.ts'
import { SHINKIN_CARD } from './sites/shinkin/card.ts'
import { shinkin } from './sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from './sites/shinkin/shinkin-web.ts'
import type { Site } from './sites/site.ts'
import type { BankCard } from './start-page/card.ts'

/** The banks of this program, by name; the first is the one that starts when none is named. */
export const SITES = { anser } as const satisfies Readonly<Record<string, Site>>
/** Those that are a value and a pure function. */
export const MODEL_BANKS = {
  shinkin: modelBank(shinkin, SHINKIN_WEB, shinkinApi),
  seiwa: modelBank(seiwa, SEIWA_WEB, seiwaApi),
} as const

type ModelName = keyof typeof MODEL_BANKS
export type SiteName = keyof typeof SITES | ModelName
export const SITE_NAMES = [...Object.keys(SITES), ...Object.keys(MODEL_BANKS)] as readonly SiteName[]
export const isModelName = (name: SiteName): name is ModelName => Object.hasOwn(MODEL_BANKS, name)

/** What the page of all banks says of each. */
export const CARDS: Readonly<Record<SiteName, BankCard>> = {
  anser: ANSER_CARD,
  shinkin: SHINKIN_CARD,
  seiwa: SEIWA_CARD,
}
