/** Seconds along an axis: no more places than they need. */
export const shortSeconds = (ms: number): string => String(ms / 1000)
/** Seconds with tenths; what is not a multiple of them, to the ms. */
export const plainSeconds = (ms: number): string => (ms / 1000).toFixed(ms % 100 === 0 ? 1 : 3)
/** Seconds to the ms. */
export const exactSeconds = (ms: number): string => (ms / 1000).toFixed(3)
