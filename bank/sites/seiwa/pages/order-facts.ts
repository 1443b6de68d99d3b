import type { Translate } from '../../../../server/index.ts'
import type { Fact } from '../../../model/web/parts.tsx'
import type { Order } from '../model/schemas.ts'
import type { SeiwaKey } from '../texts.ts'

/** お振込・お振替の内容, on the pages and in the mail. */
export const orderFacts = (t: Translate<SeiwaKey>, { to, amount, day }: Order): readonly Fact[] => [
  { name: 'to', label: t('label.to'), value: to },
  { name: 'amount', label: t('label.amount'), value: t('text.yen', { amount: amount.toLocaleString('en') }) },
  { name: 'day', label: t('label.day'), value: t(`choice.${day}`) },
]
