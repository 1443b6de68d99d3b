/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import { allowed } from '../../../orders/access.tsx'
import { payloadOf } from '../../../orders/orders.ts'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { accountsOf } from './accounts.ts'
import { destinationOf } from './destination.ts'
import { draftPayment } from './draft-payment.ts'
import { institutionProblem, type Institution as Which } from './institution.ts'
import { chooseInstitution } from './institution-choice.tsx'
import { directory } from './institutions/directory.ts'
import { clientOf } from './own-bank.ts'
import { both, checkDetails, type Details, type TypedDetails, typedDetailsOf } from './transfer-details.ts'
import { checkTransfer, type TransferOrder, type TypedTransfer } from './transfer-form.ts'
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
  'payment-date': typedText,
  client: typedText,
  'fee-bearer': typedText,
})

type Typed = TypedTransfer & TypedDetails

/** 振込振替 都度指定: the form. Confirmation, BSSK007 and result are those of every order. */
export function transferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const path of ['/transfer', '/transfer/*']) app.use(path, allowed(bank, 'transfer-typed', ['transfer']))

  app.get('/transfer', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), transferKind, c.req.query('from') ?? '')
    if (before) return transferPage(bank, c, [], typedBefore(before))
    const [account] = await accountsOf(bank, userOf(c))
    return transferPage(bank, c, [], { ...transferForm.parse({}), account: account?.id ?? '' })
  })

  app.post('/transfer', async (c) => {
    const typed = transferForm.parse(c.var.form)
    if (c.var.form.choose !== undefined) return choosing(bank, c, typed)
    const { companyId } = userOf(c)
    const checked = both(checkTransfer(typed), checkDetails(typed, companyId, bank.now()))
    const drafted = checked.ok ? await draft(bank, c, ...checked.value) : checked
    if (!drafted.ok) return transferPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  app.get('/transfer/institutions', (c) => c.redirect('/transfer', 303))
  app.post('/transfer/institutions', (c) => choosing(bank, c, transferForm.parse(c.var.form)))

  return app
}

async function choosing(bank: Bank, c: PageContext, typed: Typed) {
  const chosen = await chooseInstitution(c, typed, '/transfer')
  return chosen instanceof Response ? chosen : transferPage(bank, c, [], chosen)
}

async function draft(bank: Bank, c: PageContext, typed: TransferOrder, details: Details): Promise<Checked<string>> {
  const { companyId } = userOf(c)
  const known = await directory()
  const payment = { account: typed.account, amount: details.day === null ? typed.amount : 0, short: 'amount' } as const
  return draftPayment<Transfer, string>(bank, userOf(c), transferKind, payment, async (from, tables) => {
    const going = { companyId, from, feeBearer: details.feeBearer }
    const found = await destinationOf(tables, known, going, typed)
    return found.ok ? { ok: true, value: { ...found.value, from, payeeId: null, details } } : found
  })
}

async function transferPage(bank: Bank, c: PageContext, problems: readonly Problem[], typed: Typed) {
  const user = userOf(c)
  const accounts = await accountsOf(bank, user)
  const content = (
    <TransferPage
      view={viewOf(c, c.req.method === 'GET' ? undefined : '/transfer')}
      {...{ problems, accounts, typed }}
      byToken={bank.rules.tokenNeeded.transfer}
      client={clientOf(user.companyId).name}
      now={bank.now()}
      mayToday={hasRight(user, 'transfer-typed-today')}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function typedBefore(transfer: Transfer): Typed {
  return {
    account: transfer.from.id,
    bank: typedAgain('bank', transfer.bankCode, transfer.bank),
    branch: typedAgain('branch', transfer.branchCode, transfer.branch),
    'account-type': transfer.accountType,
    'account-number': transfer.accountNumber,
    payee: transfer.payee,
    amount: String(transfer.amount),
    ...typedDetailsOf(transfer.details),
  }
}

/** The name, where a form takes it. */
const typedAgain = (which: Which, code: string | null, name: string): string =>
  code === null || institutionProblem(which, name) === null ? name : code
