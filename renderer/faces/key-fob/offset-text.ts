import type { TFunction } from 'i18next'

const SECOND = 1_000
const UNITS = [
  ['days', 86_400 * SECOND],
  ['hours', 3_600 * SECOND],
  ['minutes', 60 * SECOND],
] as const

/** How far a clock is off, in the largest unit that says it: `90 s fast`, `2 min slow`, `right`. @param ms more than true time */
export function offsetText(ms: number, t: TFunction): string {
  if (ms === 0) return t('keyFob.clock.right')
  const size = Math.abs(ms)
  const [name, unit] = UNITS.find(([, length]) => size >= 2 * length) ?? (['seconds', SECOND] as const)
  // Half a minute is not rounded away, and neither are some ms.
  const number = Math.round((size / unit) * 1_000) / 1_000
  return t(`keyFob.clock.${ms > 0 ? 'fast' : 'slow'}`, { size: t(`keyFob.clock.${name}`, { number }) })
}
