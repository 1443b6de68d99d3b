import type { BankCard } from '../../start-page/card.ts'
import { PRACTICE_CUSTOMERS } from './practice/customers.ts'
import { SHINKIN_TEXTS } from './texts.ts'

export const SHINKIN_CARD: BankCard = {
  name: (language) => SHINKIN_TEXTS[language]('shinkin.name'),
  logins(language) {
    const t = SHINKIN_TEXTS[language]
    return {
      heads: [t('k02.number'), t('k03.application'), t('k03.new-code'), t('k03.new-confirm')],
      rows: PRACTICE_CUSTOMERS.map(({ given: { name = '', number, application, admin } }) => ({
        who: name,
        cells: [number, application, admin?.code ?? '–', admin?.confirm ?? '–'],
      })),
    }
  },
}
