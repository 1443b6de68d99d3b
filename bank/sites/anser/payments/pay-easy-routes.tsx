/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked } from '../../../core/problems.ts'
import { allowed } from '../../../orders/access.tsx'
import { payloadOf } from '../../../orders/orders.ts'
import type { Problems } from '../../../web/fields.tsx'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { accountsOf } from './accounts.ts'
import { draftPayment } from './draft-payment.ts'
import { type BillNumbers, checkBillNumbers, DISPLAY_PASSWORD, findBill, SHOWN_BY } from './pay-easy.ts'
import { payEasyKind } from './pay-easy-kind.ts'
import { PayEasyPage } from './pay-easy-page.tsx'

const payEasyForm = z.object({
  account: typedText,
  'payee-code': typedText,
  'payment-number': typedText,
  'confirmation-number': typedText,
  'payment-class': typedText,
  'shown-by': z.enum(SHOWN_BY).catch('number'),
  [DISPLAY_PASSWORD]: typedText,
})
type PayEasyForm = z.output<typeof payEasyForm>

/** ペイジー払込み: the numbers; the bill that is found is shown by the confirmation of every order. */
export function payEasyRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/pay-easy', allowed(bank, 'pay-easy', ['pay-easy-private', 'pay-easy-tax']))

  app.get('/pay-easy', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), payEasyKind, c.req.query('from') ?? '')
    if (before) {
      return payEasyPage(bank, c, [], {
        account: before.from.id,
        'payee-code': before.payeeCode,
        'payment-number': before.paymentNumber,
        'confirmation-number': before.confirmationNumber,
        'payment-class': before.paymentClass,
        'shown-by': before.confirmationNumber === '' ? 'password' : 'number',
        [DISPLAY_PASSWORD]: '',
      })
    }
    const [account] = await accountsOf(bank, userOf(c))
    return payEasyPage(bank, c, [], { ...payEasyForm.parse({}), account: account?.id ?? '' })
  })

  app.post('/pay-easy', async (c) => {
    const typed = payEasyForm.parse(c.var.form)
    const checked = checkBillNumbers(typed)
    const drafted = checked.ok ? await draft(bank, c, typed.account, checked.value) : checked
    if (!drafted.ok) return payEasyPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  return app
}

async function draft(bank: Bank, c: PageContext, account: string, numbers: BillNumbers): Promise<Checked<string>> {
  const bill = findBill(numbers)
  if (!bill) return { ok: false, problems: [{ field: 'payment-number', code: 'bill-unknown' }] }
  const payment = { account, amount: bill.amount, short: 'account' } as const
  return draftPayment(bank, userOf(c), payEasyKind, payment, (from) => ({
    from,
    payeeCode: numbers['payee-code'],
    paymentNumber: numbers['payment-number'],
    confirmationNumber: numbers['confirmation-number'],
    paymentClass: numbers['payment-class'],
    ...bill,
  }))
}

async function payEasyPage(bank: Bank, c: PageContext, problems: Problems, typed: PayEasyForm) {
  const accounts = await accountsOf(bank, userOf(c))
  const content = <PayEasyPage view={viewOf(c)} problems={problems} accounts={accounts} typed={typed} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
