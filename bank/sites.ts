import { type ModelBank, modelBank } from './model/model-bank.ts'
import { anser } from './sites/anser/anser.ts'
import { seiwaApi } from './sites/seiwa/api/seiwa-api.ts'
import { seiwa } from './sites/seiwa/seiwa.ts'
import { SEIWA_WEB } from './sites/seiwa/seiwa-web.ts'
import { shinkinApi } from './sites/shinkin/api/shinkin-api.ts'
import { shinkin } from './sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from './sites/shinkin/shinkin-web.ts'
import type { Site } from './sites/site.ts'

/** The banks of this program, by name; the first is the one that starts when none is named. */
export const SITES = { anser } as const satisfies Readonly<Record<string, Site>>

/** Those that are a value and a pure function. */
export const MODEL_BANKS = {
  shinkin: modelBank(shinkin, SHINKIN_WEB, shinkinApi),
  seiwa: modelBank(seiwa, SEIWA_WEB, seiwaApi),
} as const satisfies Readonly<Record<string, ModelBank>>

export type SiteName = keyof typeof SITES | keyof typeof MODEL_BANKS
export const SITE_NAMES = [...Object.keys(SITES), ...Object.keys(MODEL_BANKS)] as readonly SiteName[]

export const isModel = (site: SiteName): site is keyof typeof MODEL_BANKS => Object.hasOwn(MODEL_BANKS, site)
