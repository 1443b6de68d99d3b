import { z } from 'zod'
import type { Fact } from '../../../core/fact.ts'
import type { Message } from '../../../factors/factor.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import type { Text } from '../../../web/text.ts'
import { ACCOUNT_TYPES, accountSchema, groupThousands, pay, TYPE_IN_JAPANESE } from './accounts.ts'

/** 振込振替: money to somebody else's account. */

const payload = z.object({
  from: accountSchema,
  bank: z.string(),
  branch: z.string(),
  accountType: z.enum(ACCOUNT_TYPES),
  accountNumber: z.string(),
  /** Half-width kana. */
  payee: z.string(),
  /** Yen. */
  amount: z.number(),
  /** The payee was chosen from 事前登録先: its PayeeRow. */
  payeeId: z.string().nullable(),
})
export type Transfer = z.output<typeof payload>

const common = {
  payload,
  category: 'transfer',
  movesMoney: true,
  steps: { first: 'steps.transfer.form' },
  done: 'result.heading',
  message: transferMessage,
  facts,
  detail: ({ payee, amount }: Transfer) => ({ payee, amount }),
  account: ({ from }: Transfer) => from.id,
  spending: ({ amount }: Transfer) => ({ limited: 'transfer', amount }),
  accept: (bank, tables, { id }, { from, amount, payee: text }) =>
    pay(bank, tables, from.id, { id, kind: 'transfer', amount, text, orderId: id }),
} as const satisfies Partial<OrderKind<Transfer>>

/** 都度指定: the payee is typed. */
export const transferKind: OrderKind<Transfer> = {
  ...common,
  name: 'transfer',
  title: 'transfer.title',
  operation: () => 'transfer',
  rights: () => ['transfer-typed-today'],
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

function transferMessage(transfer: Transfer): Message {
  return {
    title: '振込',
    fields: [
      ['受取人', transfer.payee],
      ['金融機関', `${transfer.bank} ${transfer.branch}`],
      ['口座', `${TYPE_IN_JAPANESE[transfer.accountType]} ${transfer.accountNumber}`],
      ['金額', `${groupThousands(transfer.amount)}円`],
    ],
  }
}

/** In the words and the order in which the token shows it. */
function facts(transfer: Transfer, t: Text): Fact[] {
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
  ]
}
