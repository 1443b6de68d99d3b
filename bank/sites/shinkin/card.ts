import type { BankCard } from '../../start-page/card.ts'
import { SHINKIN_TEXTS } from './texts.ts'

export const SHINKIN_CARD: BankCard = {
  name: (language) => SHINKIN_TEXTS[language]('shinkin.name'),
  logins: () => ({ heads: [], rows: [] }),
}
