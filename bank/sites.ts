import { anser } from './sites/anser/anser.ts'
import type { Site } from './sites/site.ts'

/** The banks of this program, by name; the first is the one that starts when none is named. */
export const SITES = { anser } as const satisfies Readonly<Record<string, Site>>
export type SiteName = keyof typeof SITES
export const SITE_NAMES = Object.keys(SITES) as readonly SiteName[]
