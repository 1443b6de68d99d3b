import type { TFunction } from 'i18next'

const SECOND = 1_000

/** How far the telephone's clock is off, in words. @param offset ms ahead of the true time */
export function aheadText(offset: number, t: TFunction): string {
  if (offset === 0) return t('phone.clock.isRight')
  return t(offset > 0 ? 'phone.clock.isAhead' : 'phone.clock.isBehind', { seconds: Math.abs(offset) / SECOND })
}
