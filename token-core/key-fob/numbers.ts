import { FOB_LIMITS } from './profile.ts'

/** Numbers that a tester sets: rounded, and no further than they go. One that is no number stays none. */
const clamp = (value: number, least: number, most: number): number =>
  // No −0: JSON does not keep it.
  Math.min(most, Math.max(least, Math.round(value))) + 0

export const clampPercent = (percent: number): number => clamp(percent, 0, FOB_LIMITS.percent)
export const clampPpm = (ppm: number): number => clamp(ppm, -FOB_LIMITS.ppm, FOB_LIMITS.ppm)
export const clampOffset = (ms: number): number => clamp(ms, -FOB_LIMITS.offset, FOB_LIMITS.offset)
