import type { BankCard } from '../../start-page/card.ts'
import { spoken } from './practice/names.ts'
import { PRACTICE_USERS } from './practice/practice-data.ts'
import { ANSER_TEXTS } from './texts.ts'

export const ANSER_CARD: BankCard = {
  name: (language) => ANSER_TEXTS[language]('bank.name'),
  logins(language) {
    const t = ANSER_TEXTS[language]
    return {
      heads: [t('login.login-id'), t('login.password'), t('login.confirmation-short')],
      rows: PRACTICE_USERS.map(({ name, kind, loginId, password, confirmation }) => ({
        who: `${spoken(t, name)} (${t(`kind.${kind}`)})`,
        cells: [loginId, password, confirmation],
      })),
    }
  },
}
