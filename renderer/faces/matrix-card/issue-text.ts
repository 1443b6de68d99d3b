import type { TFunction } from 'i18next'

/** No row of a journal says which of the cards of its number it was. */
export const UNTOLD = 0

/** Which of the cards of its number it is. */
export const issueText = (issue: number, t: TFunction): string =>
  issue === UNTOLD ? '–' : t('matrixCard.issueOf', { issue })
