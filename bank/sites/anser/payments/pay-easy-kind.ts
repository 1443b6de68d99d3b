import { z } from 'zod'
import { groupThousands } from '../../../core/digits.ts'
import type { Fact } from '../../../core/fact.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import type { Text } from '../../../web/text.ts'
import { accountSchema, pay } from './accounts.ts'

/** 税金・各種料金のペイジー払込み. */

const payload = z.object({
  from: accountSchema,
  payeeCode: z.string(),
  paymentNumber: z.string(),
  /** '': the bill was shown by 払込情報表示パスワード, which is kept nowhere. */
  confirmationNumber: z.string(),
  paymentClass: z.string(),
  type: z.enum(['private', 'tax']),
  payee: z.string(),
  content: z.string(),
  amount: z.number(),
  lateCharge: z.number(),
})
export type PayEasyPayment = z.output<typeof payload>

export const payEasyKind: OrderKind<PayEasyPayment> = {
  name: 'pay-easy',
  payload,
  category: 'pay-easy',
  movesMoney: true,
  title: 'pay-easy.title',
  steps: { first: 'steps.pay-easy.form' },
  done: 'pay-easy.done',
  operation: ({ type }) => (type === 'tax' ? 'pay-easy-tax' : 'pay-easy-private'),
  message: ({ payee, paymentNumber, amount }) => ({
    title: 'ペイジー',
    fields: [
      ['収納機関', payee],
      ['納付番号', paymentNumber],
      ['金額', `${groupThousands(amount)}円`],
    ],
  }),
  facts,
  detail: ({ payee, amount }) => ({ payee, amount }),
  isConfirmed: true,
  account: ({ from }) => from.id,
  spending: ({ amount }) => ({ limited: 'pay-easy', amount }),
  accept: (bank, tables, { id }, { from, amount, payee }) =>
    pay(bank, tables, from.id, { id, kind: 'pay-easy', amount, text: `PE ${payee}`, orderId: id }),
  correct: (order) => `/pay-easy?from=${order.id}`,
  next: { href: '/pay-easy', text: 'pay-easy.another' },
}

function facts(payment: PayEasyPayment, t: Text): Fact[] {
  const { from, lateCharge } = payment
  const yen = (amount: number) => t('facts.yen', { amount: groupThousands(amount) })
  const all: (Fact | false)[] = [
    {
      name: 'from',
      label: t('transfer.account'),
      value: `${from.branch} ${t(`account-type.${from.type}`)} ${from.number}`,
      isJapanese: true,
    },
    { name: 'bill-type', label: t('pay-easy.type'), value: t(`pay-easy.type-${payment.type}`) },
    { name: 'payee', label: t('pay-easy.payee'), value: payment.payee, isJapanese: true },
    { name: 'content', label: t('pay-easy.content'), value: payment.content, isJapanese: true },
    { name: 'payee-code', label: t('pay-easy.payee-code'), value: payment.payeeCode },
    { name: 'payment-number', label: t('pay-easy.payment-number'), value: payment.paymentNumber },
    payment.paymentClass !== '' && {
      name: 'payment-class',
      label: t('pay-easy.payment-class'),
      value: payment.paymentClass,
    },
    lateCharge > 0 && { name: 'late-charge', label: t('pay-easy.late-charge'), value: yen(lateCharge) },
    { name: 'amount', label: t('facts.amount'), value: yen(payment.amount), isSum: true },
  ]
  return all.filter((fact) => fact !== false)
}
