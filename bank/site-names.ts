/** The banks of this program; the first is the one that starts when none is named. */
export const SITE_NAMES = ['anser', 'shinkin', 'seiwa'] as const
export type SiteName = (typeof SITE_NAMES)[number]
