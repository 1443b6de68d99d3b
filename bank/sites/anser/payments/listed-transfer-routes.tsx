/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import type { Tables } from '../../../core/store.ts'
import { allowed } from '../../../orders/access.tsx'
import { payloadOf } from '../../../orders/orders.ts'
import { loginIdOf, type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { accountsOf } from './accounts.ts'
import { destinationOf, type Going, lineTo } from './destination.ts'
import { draftPayment } from './draft-payment.ts'
import { type Directory, directory } from './institutions/directory.ts'
import { type ListedTransfer, listedTransferKind, MOST_AT_ONCE, totalOf } from './listed-transfer-kind.ts'
import { amountField, ListedTransferPage } from './listed-transfer-page.tsx'
import { clientOf } from './own-bank.ts'
import { PAYEE_LISTS, type PayeeList, payeesOn } from './payee-lists.ts'
import { both, checkDetails, typedDetailsOf } from './transfer-details.ts'
import { amount, checkForm } from './transfer-form.ts'

const listedForm = z.object({
  list: z.enum(PAYEE_LISTS).catch('known'),
  account: typedText,
  'payment-date': typedText,
  client: typedText,
  'fee-bearer': typedText,
})

/** As typed; the amounts by the payee's id, those that are not empty. */
type Typed = z.output<typeof listedForm> & { readonly amounts: Readonly<Record<string, string>> }

/** 振込振替 登録振込先・総合振込先口座. */
export function listedTransferRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/listed-transfer', allowed(bank, 'transfer-listed', ['transfer']))

  app.get('/listed-transfer', async (c) => {
    const before = await payloadOf(bank, loginIdOf(c), listedTransferKind, c.req.query('from') ?? '')
    if (before) return listedPage(bank, c, [], typedBefore(before))
    const [account] = await accountsOf(bank, userOf(c))
    const { list } = listedForm.parse(c.req.query())
    return listedPage(bank, c, [], { ...listedForm.parse({ list }), account: account?.id ?? '', amounts: {} })
  })

  app.post('/listed-transfer', async (c) => {
    const typed = { ...listedForm.parse(c.var.form), amounts: amountsIn(c.var.form) }
    const drafted = await draft(bank, c, typed)
    if (!drafted.ok) return listedPage(bank, c, drafted.problems, typed)
    return c.redirect(`/orders/${drafted.value}`, 303)
  })

  return app
}

function amountsIn(form: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(form).flatMap(([name, value]) => {
    const id = name.startsWith('amount-') ? name.slice('amount-'.length) : ''
    return id === '' || value.trim() === '' ? [] : [[id, typedText.parse(value)] as const]
  })
  return Object.fromEntries(entries)
}

/** Every amount, each mistake beside its payee. */
function checkAmounts(amounts: Typed['amounts']): Checked<readonly (readonly [payeeId: string, number])[]> {
  const ids = Object.keys(amounts)
  if (ids.length === 0) return { ok: false, problems: [{ field: 'amounts', code: 'amounts-missing' }] }
  if (ids.length > MOST_AT_ONCE) return { ok: false, problems: [{ field: 'amounts', code: 'amounts-too-many' }] }
  const checked = ids.map((id) => [id, checkForm(z.object({ amount }), { amount: amounts[id] })] as const)
  const problems = checked.flatMap(([id, one]) =>
    one.ok ? [] : one.problems.map((problem): Problem => ({ ...problem, field: amountField(id) })),
  )
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: checked.flatMap(([id, one]) => (one.ok ? [[id, one.value.amount] as const] : [])) }
}

async function draft(bank: Bank, c: PageContext, typed: Typed): Promise<Checked<string>> {
  const { companyId } = userOf(c)
  const checked = both(checkAmounts(typed.amounts), checkDetails(typed, companyId, bank.now()))
  if (!checked.ok) return checked
  const [amounts, details] = checked.value
  const { list } = typed
  const known = await directory()
  const total = details.day === null ? totalOf(amounts.map(([, one]) => ({ amount: one }))) : 0
  const payment = { account: typed.account, amount: total, short: 'amounts' } as const
  return draftPayment<ListedTransfer, string>(bank, userOf(c), listedTransferKind, payment, async (from, tables) => {
    const going = { companyId, from, feeBearer: details.feeBearer }
    const transfers = await transfersTo(tables, known, going, list, amounts)
    return transfers.ok ? { ok: true, value: { from, list, details, transfers: transfers.value } } : transfers
  })
}

async function transfersTo(
  tables: Tables,
  known: Directory,
  going: Going,
  list: PayeeList,
  amounts: readonly (readonly [string, number])[],
): Promise<Checked<ListedTransfer['transfers']>> {
  const payees = new Map((await payeesOn(tables, going.companyId, list)).map((payee) => [payee.id, payee]))
  const transfers: ListedTransfer['transfers'] = []
  for (const [payeeId, yen] of amounts) {
    const field = amountField(payeeId)
    const payee = payees.get(payeeId)
    if (!payee) return { ok: false, problems: [{ field: 'amounts', code: 'payee-gone' }] }
    const found = await destinationOf(tables, known, going, lineTo(payee, yen))
    if (!found.ok) return { ok: false, problems: found.problems.map((problem) => ({ ...problem, field })) }
    transfers.push({ ...found.value, payeeId })
  }
  return { ok: true, value: transfers }
}

async function listedPage(bank: Bank, c: PageContext, problems: readonly Problem[], typed: Typed) {
  const user = userOf(c)
  const accounts = await accountsOf(bank, user)
  const payees = await bank.store.transaction((tables) => payeesOn(tables, user.companyId, typed.list))
  const { list, account, amounts } = typed
  const content = (
    <ListedTransferPage
      view={viewOf(c, `/listed-transfer?list=${list}`)}
      {...{ problems, list, accounts, payees, account, amounts, typed }}
      byToken={bank.rules.tokenNeeded.transfer}
      client={clientOf(user.companyId).name}
      now={bank.now()}
      mayToday={hasRight(user, 'transfer-listed-today')}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function typedBefore({ from, list, details, transfers }: ListedTransfer): Typed {
  const amounts = Object.fromEntries(transfers.map(({ payeeId, amount: yen }) => [payeeId, String(yen)]))
  return { list, account: from.id, amounts, ...typedDetailsOf(details) }
}
