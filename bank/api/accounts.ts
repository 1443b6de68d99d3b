import { createRoute, z } from '@hono/zod-openapi'
import { drawId } from '../core/bank.ts'
import { DAY } from '../core/banking-days.ts'
import { helpDeskFor, noteHistory } from '../core/history.ts'
import type { AccountRow, MovementRow } from '../core/rows.ts'
import type { Tables } from '../core/store.ts'
import { ACCOUNT_TYPES, accountOf } from '../sites/anser/payments/accounts.ts'
import { balancesOf, MOST_MOVEMENTS, movementsOf, payableOf, post } from '../sites/anser/payments/movements.ts'
import { paymentsOf, settleDue } from '../sites/anser/payments/reservations.ts'
import { notFound, refuseProblem } from './errors.ts'
import { type ApiContext, invalid, json, jsonBody, makeRouter, missing, read, refused, spoken } from './router.ts'

/** The accounts of a company: balances, movements, and money that comes and goes without an order. */

const params = z.object({ id: z.string().openapi({ example: 'kitano' }) })
const accountParams = params.extend({ account: z.string().openapi({ example: 'kitano-1' }) })

const yen = z.int().min(0).max(999_999_999_999)

const accountSchema = z
  .object({
    account: z.string(),
    branch: z.string(),
    type: z.enum(ACCOUNT_TYPES),
    number: z.string(),
    balance: z.int(),
    payable: z.int(),
    uncleared: z.int(),
    yesterday: z.int(),
    lastMonth: z.int(),
    overdraft: z.int(),
  })
  .openapi('Account')

const KINDS = ['transfer', 'incoming', 'cash', 'debit', 'pay-easy', 'bulk', 'salary', 'fee'] as const

const movementSchema = z
  .object({
    id: z.string(),
    at: z.int(),
    kind: z.enum(KINDS),
    amount: z.int(),
    balance: z.int(),
    text: z.string(),
    bank: z.string().nullable(),
    branch: z.string().nullable(),
  })
  .openapi('Movement')

const wantedMovement = z
  .strictObject({
    amount: z
      .int()
      .min(-999_999_999_999)
      .max(999_999_999_999)
      .refine((amount) => amount !== 0, { error: 'must not be 0' }),
    kind: z.enum(['incoming', 'cash', 'debit']).default('incoming'),
    text: spoken(48),
    bank: spoken(20).nullable().default(null),
    branch: spoken(20).nullable().default(null),
  })
  .openapi('NewMovement')

const termsSchema = z
  .strictObject({ uncleared: yen.optional(), overdraft: yen.optional() })
  .refine((terms) => Object.values(terms).some((one) => one !== undefined), { error: 'must say something' })
  .openapi('AccountTerms')

const reservationSchema = z
  .object({
    orderId: z.string(),
    loginId: z.string(),
    account: z.string(),
    day: z.string().openapi({ example: '2026-11-24' }),
    state: z.enum(['reserved', 'executed', 'cancelled', 'failed']),
    total: z.int(),
    payments: z.array(z.object({ text: z.string(), amount: z.int() })),
  })
  .openapi('Reservation')

const listAccountsRoute = createRoute({
  method: 'get',
  path: '/{id}/accounts',
  operationId: 'listAccounts',
  summary: 'The accounts of a company with their balances',
  request: { params },
  responses: { 200: json('The accounts', z.object({ accounts: z.array(accountSchema) })), 404: missing },
})

const changeAccountRoute = createRoute({
  method: 'patch',
  path: '/{id}/accounts/{account}',
  operationId: 'changeAccount',
  summary: 'Sets what was not cleared, and the overdraft of an account',
  request: { params: accountParams, ...jsonBody(termsSchema) },
  responses: { 200: json('The account after it', accountSchema), 400: invalid, 404: missing },
})

const listMovementsRoute = createRoute({
  method: 'get',
  path: '/{id}/accounts/{account}/movements',
  operationId: 'listMovements',
  summary: 'What came into an account and left it, the oldest first',
  request: {
    params: accountParams,
    query: z.strictObject({
      from: z.coerce.number().int().min(0).optional(),
      before: z.coerce.number().int().min(0).optional(),
    }),
  },
  responses: {
    200: json('The movements', z.object({ movements: z.array(movementSchema).max(MOST_MOVEMENTS) })),
    400: invalid,
    404: missing,
  },
})

const addMovementRoute = createRoute({
  method: 'post',
  path: '/{id}/accounts/{account}/movements',
  operationId: 'addMovement',
  summary: 'Money comes into an account, or leaves it, without an order',
  description: 'A transfer from outside, cash, a direct debit: at once, on the company’s clock.',
  request: { params: accountParams, ...jsonBody(wantedMovement) },
  responses: { 201: json('The movement', movementSchema), 400: invalid, 404: missing, 422: refused },
})

const listReservationsRoute = createRoute({
  method: 'get',
  path: '/{id}/reservations',
  operationId: 'listReservations',
  summary: 'Transfers that were ordered for a later day',
  description: 'Those whose day has come on the company’s clock are carried out first.',
  request: { params },
  responses: {
    200: json('The reservations, by their days', z.object({ reservations: z.array(reservationSchema) })),
    404: missing,
  },
})

export function accountRoutes(context: ApiContext) {
  const { bank } = context
  const view = async (tables: Tables, account: AccountRow): Promise<z.output<typeof accountSchema>> => {
    const { today, ...balances } = await balancesOf(bank, tables, account)
    const { id, branch, type, number } = account
    return { account: id, branch, type, number, balance: today, ...balances }
  }
  /** With what has become due carried out. @returns null: there is no such account, or company */
  const withAccount = <Value>(
    { id, account }: { readonly id: string; readonly account: string },
    work: (tables: Tables, found: AccountRow) => Promise<Value>,
  ) =>
    read(context, async (tables) => {
      await settleDue(bank, tables, id)
      const found = await accountOf(tables, id, account)
      return found && work(tables, found)
    })
  return makeRouter()
    .openapi(listAccountsRoute, async (c) => {
      const { id } = c.req.valid('param')
      const accounts = await read(context, async (tables) => {
        if (!(await tables.companies.get(id))) return null
        await settleDue(bank, tables, id)
        const views: z.output<typeof accountSchema>[] = []
        for (const account of await tables.accounts.find({ companyId: id })) views.push(await view(tables, account))
        return views
      })
      return accounts ? c.json({ accounts }, 200) : notFound(c, `company ${id}`)
    })
    .openapi(changeAccountRoute, async (c) => {
      const wanted = c.req.valid('param')
      const change = c.req.valid('json')
      const changed = await withAccount(wanted, async (tables, account) => {
        const known = await tables.accountTerms.get(account.id)
        const { uncleared = known?.uncleared ?? 0, overdraft = known?.overdraft ?? 0 } = change
        const row = { accountId: account.id, companyId: account.companyId, uncleared, overdraft }
        if (known) await tables.accountTerms.update(account.id, row)
        else await tables.accountTerms.insert(row)
        const state = `uncleared=${uncleared} overdraft=${overdraft}`
        await noteHistory(bank, tables, helpDeskFor(account.companyId), {
          ...{ category: 'help-desk', action: 'state-changed', detail: { account: account.number, state } },
        })
        return view(tables, account)
      })
      return changed ? c.json(changed, 200) : notFound(c, `account ${wanted.account}`)
    })
    .openapi(listMovementsRoute, async (c) => {
      const wanted = c.req.valid('param')
      const { from = 0, before = bank.now() + DAY } = c.req.valid('query')
      const found = await withAccount(wanted, (tables, account) => movementsOf(tables, account, { from, before }))
      if (!found) return notFound(c, `account ${wanted.account}`)
      return c.json({ movements: found.slice(0, MOST_MOVEMENTS).map(movementView) }, 200)
    })
    .openapi(addMovementRoute, async (c) => {
      const wanted = c.req.valid('param')
      const posting = { id: drawId(bank), ...c.req.valid('json') }
      const added = await withAccount(wanted, async (tables, account) => {
        if ((await payableOf(tables, account)) + posting.amount < 0) return 'balance-short'
        await post(bank, tables, account, posting)
        return (await tables.movements.get(posting.id)) ?? null
      })
      if (added === 'balance-short') return refuseProblem(c, [{ field: 'amount', code: 'balance-short' }])
      return added ? c.json(movementView(added), 201) : notFound(c, `account ${wanted.account}`)
    })
    .openapi(listReservationsRoute, async (c) => {
      const { id } = c.req.valid('param')
      const found = await read(context, async (tables) => {
        if (!(await tables.companies.get(id))) return null
        await settleDue(bank, tables, id)
        return tables.reservations.find({ companyId: id }, { orderBy: 'day' })
      })
      if (!found) return notFound(c, `company ${id}`)
      const reservations = found.map((reservation) => {
        const { orderId, loginId, accountId: account, day, state, total } = reservation
        return { orderId, loginId, account, day, state, total, payments: paymentsOf(reservation) }
      })
      return c.json({ reservations }, 200)
    })
}

function movementView(row: MovementRow): z.output<typeof movementSchema> {
  const { id, at, kind, amount, balance, text, bank, branch } = row
  return { id, at, kind, amount, balance, text, bank, branch }
}
