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
import { RegisteredTransferPage } from './registered-transfer-page.tsx'
import { checkRegistered, type RegisteredField, type TypedRegistered } from './transfer-form.ts'
import { registeredTransferKind } from './transfer-kind.ts'

const registeredForm = z.object({ account: typedText, 'payee-id': typedText, amount: typedText })

/** 振込振替 事前登録先. */
export function registeredTransferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/registered-transfer', allowed(bank, 'transfer-registered', ['registered-transfer']))

  app.get('/registered-transfer', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), registeredTransferKind, c.req.query('from') ?? '')
    if (before) {
      const { from, payeeId, amount } = before
      const typed = { account: from.id, 'payee-id': payeeId ?? '', amount: String(amount) }
      return registeredPage(bank, c, [], typed)
    }
    const [account] = await accountsOf(bank, userOf(c))
    return registeredPage(bank, c, [], { account: account?.id ?? '', 'payee-id': '', amount: '' })
  })

  app.post('/registered-transfer', async (c) => {
    const typed = registeredForm.parse(c.var.form)
    const drafted = await draft(bank, c, typed)
    if (!drafted.ok) return registeredPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  return app
}

async function draft(bank: Bank, c: PageContext, typed: TypedRegistered): Promise<Checked<string, RegisteredField>> {
  const checked = checkRegistered(typed)
  if (!checked.ok) return checked
  const { account: accountId, 'payee-id': payeeId, amount } = checked.value
  const { companyId } = userOf(c)
  const payment = { account: accountId, amount, short: 'amount' } as const
  return draftPayment(bank, userOf(c), registeredTransferKind, payment, async (from, tables) => {
    const payee = await tables.payees.get(payeeId)
    if (payee?.companyId !== companyId) {
      return { ok: false, problems: [{ field: 'payee-id', code: 'payee-choice-missing' }] }
    }
    const { bank: name, branch, accountType, accountNumber } = payee
    const value = { from, bank: name, branch, accountType, accountNumber, payee: payee.payee, amount, payeeId }
    return { ok: true, value }
  })
}

async function registeredPage(bank: Bank, c: PageContext, problems: Problems, typed: TypedRegistered) {
  const { companyId } = userOf(c)
  const accounts = await accountsOf(bank, userOf(c))
  const payees = await bank.store.transaction((tables) => tables.payees.find({ companyId }))
  const byToken = bank.rules.tokenNeeded['registered-transfer']
  const content = <RegisteredTransferPage view={viewOf(c)} {...{ problems, accounts, payees, typed, byToken }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
