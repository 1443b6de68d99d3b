/** How fast token and bank are brought to a case: at once, or so that a person can follow it. */
export const PACES = ['fast', 'live'] as const
export type Pace = (typeof PACES)[number]
