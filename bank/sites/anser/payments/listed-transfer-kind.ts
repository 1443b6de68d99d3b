import { z } from 'zod'
import { dayInJapan } from '../../../core/banking-days.ts'
import { groupThousands } from '../../../core/digits.ts'
import type { Fact } from '../../../core/fact.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import type { Text } from '../../../web/text.ts'
import { accountSchema } from './accounts.ts'
import { PAYEE_LISTS } from './payee-lists.ts'
import { detailsSchema, isLater } from './transfer-details.ts'
import {
  destinationSchema,
  detailFacts,
  detailFields,
  payOrReserve,
  transferFacts,
  transferMessage,
} from './transfer-kind.ts'

/** 振込振替 to payees of a list, several at once: 一度に指定可能な金額入力件数は10件. */

export const MOST_AT_ONCE = 10

const payload = z.object({
  from: accountSchema,
  list: z.enum(PAYEE_LISTS),
  details: detailsSchema,
  transfers: z
    .array(z.object({ ...destinationSchema.shape, payeeId: z.string() }))
    .min(1)
    .max(MOST_AT_ONCE),
})
export type ListedTransfer = z.output<typeof payload>

export const totalOf = (transfers: readonly { readonly amount: number }[]): number =>
  transfers.reduce((sum, { amount }) => sum + amount, 0)

export const listedTransferKind: OrderKind<ListedTransfer> = {
  name: 'listed-transfer',
  payload,
  category: 'transfer',
  title: 'listed-transfer.title',
  steps: { first: 'steps.transfer.form' },
  done: 'result.heading',
  movesMoney: true,
  operation: () => 'transfer',
  rights: (bank, { details }) => [
    'transfer-listed',
    ...(isLater(details, dayInJapan(bank.now())) ? [] : (['transfer-listed-today'] as const)),
  ],
  message({ transfers, details, from }) {
    const [only, ...others] = transfers
    if (only && others.length === 0) return transferMessage({ ...only, from, details })
    return {
      title: '振込',
      fields: [
        ['件数', `${transfers.length}件`],
        ['合計', `${groupThousands(totalOf(transfers))}円`],
        ...detailFields(details, totalOf(transfers.map(({ fee }) => ({ amount: fee })))),
      ],
    }
  },
  facts,
  detail: ({ transfers, details }) => ({
    count: transfers.length,
    total: totalOf(transfers),
    ...(details.day !== null && { date: details.day }),
  }),
  account: ({ from }) => from.id,
  spending: ({ transfers, details }) => ({
    limited: 'transfer',
    amount: totalOf(transfers),
    ...(details.day !== null && { day: details.day }),
  }),
  accept: (bank, tables, order, { from, details, transfers }) =>
    payOrReserve(
      bank,
      tables,
      order,
      from.id,
      details,
      transfers.map(({ payee, amount }) => ({ text: payee, amount })),
    ),
  correct: (order, { list }) => `/listed-transfer?list=${list}&from=${order.id}`,
  next: { href: '/listed-transfer', text: 'result.another' },
}

function facts({ from, transfers, details }: ListedTransfer, t: Text): Fact[] {
  const [only, ...others] = transfers
  if (only && others.length === 0) return transferFacts({ ...only, from, details }, t)
  const total = totalOf(transfers)
  const yen = (amount: number) => t('facts.yen', { amount: groupThousands(amount) })
  return [
    {
      name: 'from',
      label: t('transfer.account'),
      value: `${from.branch} ${t(`account-type.${from.type}`)} ${from.number}`,
      isJapanese: true,
    },
    { name: 'count', label: t('batch.count'), value: t('batch.payments', { count: transfers.length }) },
    ...transfers.map(({ payee, bank, branch, accountType, accountNumber, amount, check }, i) => ({
      name: `transfer-${i + 1}`,
      label: payee,
      value: [
        `${bank} ${branch} ${t(`account-type.${accountType}`)} ${accountNumber}`,
        ...(check === null ? [] : [t(`transfer.check-${check}`)]),
        yen(amount),
      ].join(' / '),
      isJapanese: true,
    })),
    { name: 'total', label: t('facts.total'), value: yen(total), isSum: true },
    ...detailFacts(details, total, totalOf(transfers.map(({ fee }) => ({ amount: fee }))), t),
  ]
}
