import type { BankCard } from '../../start-page/card.ts'
import { practiceCustomers } from './practice/customers.ts'
import { SEIWA_TEXTS } from './texts.ts'

export const SEIWA_CARD: BankCard = {
  name: (language) => SEIWA_TEXTS[language]('bank.name'),
  logins(language) {
    const t = SEIWA_TEXTS[language]
    return {
      heads: [t('label.account'), t('label.loginId'), t('label.password'), t('label.confirm')],
      // When they were made matters to nobody here.
      rows: practiceCustomers(0).map(({ state, given }) => ({
        who: t(`practice.${state}`),
        cells: [
          `${given.branch} ${given.subject} ${given.account}`,
          given.loginId ?? '–',
          given.password,
          given.confirm,
        ],
      })),
    }
  },
}
