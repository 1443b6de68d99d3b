import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { dayInJapan } from '../../../core/banking-days.ts'
import { groupThousands } from '../../../core/digits.ts'
import type { Fact } from '../../../core/fact.ts'
import type { ProblemCode } from '../../../core/problems.ts'
import type { OrderRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import type { Message } from '../../../factors/factor.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import type { Text } from '../../../web/text.ts'
import { ACCOUNT_CHECKS } from './account-check.ts'
import { ACCOUNT_TYPES, accountSchema, pay, TYPE_IN_JAPANESE } from './accounts.ts'
import { type ReservedPayments, reserve } from './reservations.ts'
import { type Details, detailsSchema, isLater, NO_DETAILS } from './transfer-details.ts'

/** 振込振替: money to somebody else's account. */

/** Where money goes, and how much. */
export const destinationSchema = z.object({
  bank: z.string(),
  branch: z.string(),
  /** By the dictionary; null: it has none of this name. */
  bankCode: z.string().nullable().default(null),
  branchCode: z.string().nullable().default(null),
  accountType: z.enum(ACCOUNT_TYPES),
  accountNumber: z.string(),
  /** Half-width kana. */
  payee: z.string(),
  /** 支払金額, in yen: what leaves the account. */
  amount: z.number(),
  /** 振込手数料, in yen. */
  fee: z.number().default(0),
  /** 口座確認; null: it was not asked for. */
  check: z.enum(ACCOUNT_CHECKS).nullable().default(null),
})
export type Destination = z.output<typeof destinationSchema>

const payload = z.object({
  ...destinationSchema.shape,
  from: accountSchema,
  /** The payee was chosen from 事前登録先: its PayeeRow. */
  payeeId: z.string().nullable(),
  details: detailsSchema.default(NO_DETAILS),
})
export type Transfer = z.output<typeof payload>

const common = {
  payload,
  category: 'transfer',
  steps: { first: 'steps.transfer.form' },
  done: 'result.heading',
  movesMoney: true,
  message: transferMessage,
  facts: transferFacts,
  detail: ({ payee, amount, details }: Transfer) => ({ payee, amount, ...(details.day && { date: details.day }) }),
  account: ({ from }: Transfer) => from.id,
  spending: ({ amount, details }: Transfer) => ({
    limited: 'transfer',
    amount,
    ...(details.day !== null && { day: details.day }),
  }),
  accept: (bank, tables, order, { from, amount, payee, details }) =>
    payOrReserve(bank, tables, order, from.id, details, [{ text: payee, amount }]),
} as const satisfies Partial<OrderKind<Transfer>>

/** 都度指定: the payee is typed. */
export const transferKind: OrderKind<Transfer> = {
  ...common,
  name: 'transfer',
  title: 'transfer.title',
  operation: () => 'transfer',
  rights: (bank, { details }) => [
    'transfer-typed',
    ...(isLater(details, dayInJapan(bank.now())) ? [] : (['transfer-typed-today'] as const)),
  ],
  correct: (order) => `/transfer?from=${order.id}`,
  next: { href: '/transfer', text: 'result.another' },
}

/** 事前登録先: the payee was registered on paper. */
export const registeredTransferKind: OrderKind<Transfer> = {
  ...common,
  name: 'registered-transfer',
  title: 'registered-transfer.title',
  operation: () => 'registered-transfer',
  correct: (order) => `/registered-transfer?from=${order.id}`,
  next: { href: '/registered-transfer', text: 'result.another' },
}

/** Pays now, or on the day that was named. @returns why not */
export async function payOrReserve(
  bank: Bank,
  tables: Tables,
  order: OrderRow,
  accountId: string,
  details: Details,
  payments: ReservedPayments,
): Promise<ProblemCode | null> {
  const today = dayInJapan(bank.now())
  if (isLater(details, today)) {
    await reserve(tables, order, accountId, details.day ?? today, payments)
    return null
  }
  if (details.day !== null && details.day < today) return 'payment-date-passed'
  for (const [i, { text, amount }] of payments.entries()) {
    const id = `${order.id}/${i}`
    const problem = await pay(bank, tables, accountId, { id, kind: 'transfer', amount, text, orderId: order.id })
    if (problem) return problem
  }
  return null
}

type Single = Omit<Transfer, 'payeeId'>

export function transferMessage(transfer: Single): Message {
  return {
    title: '振込',
    fields: [
      ['受取人', transfer.payee],
      ['金融機関', `${transfer.bank} ${transfer.branch}`],
      ['口座', `${TYPE_IN_JAPANESE[transfer.accountType]} ${transfer.accountNumber}`],
      ['金額', `${groupThousands(transfer.amount)}円`],
      ...detailFields(transfer.details, transfer.fee),
    ],
  }
}

/** What the token shows besides, where it is not as usual: 当日, and the payer bears the fee. */
export function detailFields({ day, feeBearer }: Details, fee: number): Message['fields'] {
  return [
    ...(day === null ? [] : [['振込指定日', day.replaceAll('-', '/')] as const]),
    ...(feeBearer === 'payee' && fee > 0 ? [['手数料', `先方負担 ${groupThousands(fee)}円`] as const] : []),
  ]
}

/** In the words and the order in which the token shows it. */
export function transferFacts(transfer: Single, t: Text): Fact[] {
  const { from } = transfer
  return [
    {
      name: 'from',
      label: t('transfer.account'),
      value: `${from.branch} ${t(`account-type.${from.type}`)} ${from.number}`,
      isJapanese: true,
    },
    { name: 'payee', label: t('facts.payee'), value: transfer.payee, isJapanese: true },
    {
      name: 'institution',
      label: t('facts.institution'),
      value: `${transfer.bank} ${transfer.branch}`,
      isJapanese: true,
    },
    {
      name: 'account-number',
      label: t('facts.account-number'),
      value: `${t(`account-type.${transfer.accountType}`)} ${transfer.accountNumber}`,
    },
    {
      name: 'amount',
      label: t('facts.amount'),
      value: t('facts.yen', { amount: groupThousands(transfer.amount) }),
      isSum: true,
    },
    ...(transfer.check === null
      ? []
      : [{ name: 'check', label: t('transfer.check'), value: t(`transfer.check-${transfer.check}`) }]),
    ...detailFacts(transfer.details, transfer.amount, transfer.fee, t),
  ]
}

/** 振込指定日, 振込依頼人名 and 手数料 of what is paid. An order of before there were details has none. */
export function detailFacts({ day, client, feeBearer }: Details, amount: number, fee: number, t: Text): Fact[] {
  if (client === '') return []
  const yen = (sum: number) => t('facts.yen', { amount: groupThousands(sum) })
  return [
    { name: 'payment-date', label: t('facts.payment-date'), value: day?.replaceAll('-', '/') ?? t('transfer.today') },
    { name: 'client', label: t('transfer.client'), value: client, isJapanese: true },
    { name: 'fee', label: t('transfer.fee'), value: t(`transfer.fee-${feeBearer}-amount`, { fee: yen(fee) }) },
    ...(feeBearer === 'payee' ? [{ name: 'arriving', label: t('transfer.arriving'), value: yen(amount - fee) }] : []),
  ]
}
