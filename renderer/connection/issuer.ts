import type { TFunction } from 'i18next'

/** What the practice bank calls itself in its codes: a token shows Latin letters. */
const PRACTICE_BANK = 'Practice Bank'

/** A bank's name as it stands in its codes; the practice bank's in the language of the window. */
export const issuerText = (issuer: string, t: TFunction): string =>
  issuer === PRACTICE_BANK ? t('issuer.practiceBank') : issuer
