/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { allowed } from '../../../orders/access.tsx'
import { payloadOf } from '../../../orders/orders.ts'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { accountsOf } from './accounts.ts'
import { draftPayment } from './draft-payment.ts'
import { checkTransfer, type TransferField, type TransferOrder, type TypedTransfer } from './transfer-form.ts'
import { type Transfer, transferKind } from './transfer-kind.ts'
import { TransferPage } from './transfer-page.tsx'

const transferForm = z.object({
  account: typedText,
  bank: typedText,
  branch: typedText,
  'account-type': typedText,
  'account-number': typedText,
  payee: typedText,
  amount: typedText,
})

/** 振込振替 都度指定: the form. Confirmation, BSSK007 and result are those of every order. */
export function transferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/transfer', allowed(bank, 'transfer-typed', ['transfer']))

  app.get('/transfer', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), transferKind, c.req.query('from') ?? '')
    if (before) return transferPage(bank, c, [], typedBefore(before))
    const [account] = await accountsOf(bank, userOf(c))
    return transferPage(bank, c, [], { ...transferForm.parse({}), account: account?.id ?? '' })
  })

  app.post('/transfer', async (c) => {
    const typed = transferForm.parse(c.var.form)
    const checked = checkTransfer(typed)
    const drafted = checked.ok ? await draft(bank, c, checked.value) : checked
    if (!drafted.ok) return transferPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  return app
}

function draft(bank: Bank, c: PageContext, typed: TransferOrder): Promise<Checked<string, TransferField>> {
  const payment = { account: typed.account, amount: typed.amount, short: 'amount' } as const
  return draftPayment(bank, userOf(c), transferKind, payment, (from) => ({
    from,
    bank: typed.bank,
    branch: typed.branch,
    accountType: typed['account-type'],
    accountNumber: typed['account-number'],
    payee: typed.payee,
    amount: typed.amount,
    payeeId: null,
  }))
}

async function transferPage(bank: Bank, c: PageContext, problems: readonly Problem[], typed: TypedTransfer) {
  const accounts = await accountsOf(bank, userOf(c))
  const byToken = bank.rules.tokenNeeded.transfer
  const content = (
    <TransferPage view={viewOf(c)} problems={problems} accounts={accounts} typed={typed} byToken={byToken} />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function typedBefore(transfer: Transfer): TypedTransfer {
  return {
    account: transfer.from.id,
    bank: transfer.bank,
    branch: transfer.branch,
    'account-type': transfer.accountType,
    'account-number': transfer.accountNumber,
    payee: transfer.payee,
    amount: String(transfer.amount),
  }
}
