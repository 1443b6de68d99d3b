import { groupThousands } from '../../../core/digits.ts'
import type { Fact } from '../../../core/fact.ts'
import type { BatchRow } from '../../../core/rows.ts'
import type { Text } from '../../../web/text.ts'
import type { PaidFrom } from '../payments/accounts.ts'

/** What 総合振込 and 給与振込 show of themselves. */

export type BatchKind = BatchRow['kind']

/** As the bank's documents and the token name it, in either language. */
export const NAME_ON_TOKEN: Readonly<Record<BatchKind, string>> = { general: '総合振込', salary: '給与振込' }

interface BatchContent {
  readonly kind: BatchKind
  readonly from: PaidFrom
  readonly paymentDate: string
  readonly count: number
  readonly total: number
}

/** In the words and the order in which the token shows it. */
export function batchFacts({ kind, from, paymentDate, count, total }: BatchContent, t: Text): Fact[] {
  return [
    {
      name: 'from',
      label: t('transfer.account'),
      value: `${from.branch} ${t(`account-type.${from.type}`)} ${from.number}`,
      isJapanese: true,
    },
    { name: 'kind', label: t('batch.kind'), value: t(`batch.kind-${kind}`) },
    { name: 'count', label: t('batch.count'), value: t('batch.payments', { count }) },
    { name: 'total', label: t('facts.total'), value: t('facts.yen', { amount: groupThousands(total) }), isSum: true },
    { name: 'payment-date', label: t('facts.payment-date'), value: paymentDate.replaceAll('-', '/') },
  ]
}
