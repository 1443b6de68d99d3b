import type { BankCard } from '../../start-page/card.ts'
import { PRACTICE_CUSTOMERS } from './practice/customers.ts'
import { SHINKIN_TEXTS } from './texts.ts'

export const SHINKIN_CARD: BankCard = {
  name: (language) => SHINKIN_TEXTS[language]('shinkin.name'),
  logins(language) {
    const t = SHINKIN_TEXTS[language]
    return {
      heads: [
        t('k02.number'),
        // By these numbers what is said of the customers names the codes.
        `① ${t('k03.application')}`,
        `③ ${t('k03.new-code')} / ④ ${t('k03.new-confirm')}`,
        `${t('practice.user')}: ⑤ ${t('k10.user-code')} / ⑥ ${t('k10.user-confirm')}`,
      ],
      rows: PRACTICE_CUSTOMERS.map(({ state, given: { number, application, admin, users } }) => ({
        who: t(`practice.${state}`),
        cells: [
          number,
          application,
          admin?.code ? `${admin.code} / ${admin.confirm}` : '–',
          users.map(({ id, code, confirm }) => `${id}: ${code} / ${confirm}`).join('\n') || '–',
        ],
      })),
    }
  },
}
