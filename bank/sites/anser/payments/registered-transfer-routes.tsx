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
import { destinationOf, lineTo } from './destination.ts'
import { draftPayment } from './draft-payment.ts'
import { directory } from './institutions/directory.ts'
import { clientOf } from './own-bank.ts'
import { RegisteredTransferPage } from './registered-transfer-page.tsx'
import { both, checkDetails, type TypedDetails, typedDetailsOf } from './transfer-details.ts'
import { checkRegistered, type TypedRegistered } from './transfer-form.ts'
import { registeredTransferKind, type Transfer } from './transfer-kind.ts'

const registeredForm = z.object({
  account: typedText,
  'payee-id': typedText,
  amount: typedText,
  'payment-date': typedText,
  client: typedText,
  'fee-bearer': typedText,
})

type Typed = TypedRegistered & TypedDetails

/** 振込振替 事前登録先. */
export function registeredTransferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/registered-transfer', allowed(bank, 'transfer-registered', ['registered-transfer']))

  app.get('/registered-transfer', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), registeredTransferKind, c.req.query('from') ?? '')
    if (before) {
      const { from, payeeId, amount } = before
      const typed = { account: from.id, 'payee-id': payeeId ?? '', amount: String(amount) }
      return registeredPage(bank, c, [], { ...typed, ...typedDetailsOf(before.details) })
    }
    const [account] = await accountsOf(bank, userOf(c))
    return registeredPage(bank, c, [], { ...registeredForm.parse({}), account: account?.id ?? '' })
  })

  app.post('/registered-transfer', async (c) => {
    const typed = registeredForm.parse(c.var.form)
    const drafted = await draft(bank, c, typed)
    if (!drafted.ok) return registeredPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  return app
}

async function draft(bank: Bank, c: PageContext, typed: Typed): Promise<Checked<string>> {
  const { companyId } = userOf(c)
  const checked = both(checkRegistered(typed), checkDetails(typed, companyId, bank.now()))
  if (!checked.ok) return checked
  const [{ account, 'payee-id': payeeId, amount }, details] = checked.value
  const known = await directory()
  const payment = { account, amount: details.day === null ? amount : 0, short: 'amount' } as const
  return draftPayment<Transfer, string>(bank, userOf(c), registeredTransferKind, payment, async (from, tables) => {
    const payee = await tables.payees.get(payeeId)
    if (payee?.companyId !== companyId) {
      return { ok: false, problems: [{ field: 'payee-id', code: 'payee-choice-missing' }] }
    }
    const found = await destinationOf(
      tables,
      known,
      { companyId, from, feeBearer: details.feeBearer },
      lineTo(payee, amount),
    )
    if (found.ok) return { ok: true, value: { ...found.value, from, payeeId, details } }
    return { ok: false, problems: found.problems.map((problem) => ({ ...problem, field: 'payee-id' })) }
  })
}

async function registeredPage(bank: Bank, c: PageContext, problems: Problems, typed: Typed) {
  const { companyId } = userOf(c)
  const accounts = await accountsOf(bank, userOf(c))
  const payees = await bank.store.transaction((tables) => tables.payees.find({ companyId }))
  const byToken = bank.rules.tokenNeeded['registered-transfer']
  const client = clientOf(companyId).name
  const content = (
    <RegisteredTransferPage
      view={viewOf(c)}
      {...{ problems, accounts, payees, typed, byToken, client }}
      now={bank.now()}
      mayToday
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
