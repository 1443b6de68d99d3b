/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { dayInJapan } from '../../../core/banking-days.ts'
import type { Checked } from '../../../core/problems.ts'
import { hasRight } from '../../../core/rights.ts'
import { allowed } from '../../../orders/access.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { pagesOf } from '../history/paging.tsx'
import { accountsOf, type NotedAccount } from '../payments/accounts.ts'
import { balancesOf } from '../payments/movements.ts'
import { BalancePage } from './balance-page.tsx'
import { statementCsv } from './statement-csv.ts'
import { SIZES } from './statement-form.tsx'
import { StatementPage } from './statement-page.tsx'
import {
  checkStatement,
  type FoundStatement,
  findStatement,
  firstDay,
  lastDay,
  type Statement,
  type StatementField,
  type TypedStatement,
} from './statement-query.ts'

const statementForm = z.object({
  account: typedText,
  from: typedText,
  to: typedText,
  direction: z.enum(['both', 'in', 'out']).catch('both'),
  word: typedText,
  order: z.enum(['newest', 'oldest']).catch('newest'),
})

const partForm = z.object({
  page: z.coerce.number().int().min(1).catch(1),
  size: z.coerce
    .number()
    .refine((size) => SIZES.some((one) => one === size))
    .catch(SIZES[0]),
})

const RIGHTS = { balances: 'balances', statement: 'movements', incoming: 'incoming-transfers' } as const

/** 残高照会, 入出金明細照会, 振込入金明細照会; the statements as a file, too. */
export function inquiryRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.use('/balances', allowed(bank, RIGHTS.balances))
  app.get('/balances', async (c) => {
    const accounts = await accountsOf(bank, userOf(c))
    const found = await bank.store.transaction((tables) =>
      Promise.all(accounts.map(async (account) => [account, await balancesOf(bank, tables, account)] as const)),
    )
    const leadsOn = hasRight(userOf(c), RIGHTS.statement)
    return page(c, <BalancePage view={viewOf(c)} accounts={found} at={bank.now()} leadsOn={leadsOn} />)
  })

  for (const which of ['statement', 'incoming'] as const) {
    app.use(`/${which}`, allowed(bank, RIGHTS[which]))
    app.use(`/${which}/*`, allowed(bank, RIGHTS[which]))
    app.get(`/${which}`, (c) => statementPage(bank, c, which))
    app.get(`/${which}/csv`, async (c) => {
      const { answer } = await ask(bank, c, which)
      if (!answer.ok) return c.redirect(`/${which}?${new URL(c.req.url).searchParams}`, 303)
      c.header('Content-Disposition', `attachment; filename="${which}-${dayInJapan(bank.now())}.csv"`)
      c.header('Content-Type', 'text/csv; charset=utf-8')
      return c.body(statementCsv(c.var.text, which, answer.value.found.rows))
    })
  }

  return app
}

interface Answered {
  readonly account: NotedAccount
  readonly found: FoundStatement
}

async function ask(bank: Bank, c: PageContext, which: Statement) {
  const accounts = await accountsOf(bank, userOf(c))
  const asked = statementForm.parse(c.req.query())
  const typed = { ...asked, account: asked.account || (accounts[0]?.id ?? '') }
  return { accounts, typed, answer: await find(bank, which, accounts, typed) }
}

async function find(
  bank: Bank,
  which: Statement,
  accounts: readonly NotedAccount[],
  typed: TypedStatement,
): Promise<Checked<Answered, StatementField>> {
  const account = accounts.find(({ id }) => id === typed.account)
  if (!account) return { ok: false, problems: [{ field: 'account', code: 'statement-account-missing' }] }
  const checked = checkStatement(which, typed, bank.now())
  if (!checked.ok) return checked
  const found = await bank.store.transaction((tables) => findStatement(tables, which, account, checked.value))
  if (!found) return { ok: false, problems: [{ field: 'from', code: 'statement-too-many' }] }
  return { ok: true, value: { account, found } }
}

const NOTHING: FoundStatement = { rows: [], total: 0, paidIn: 0, paidOut: 0 }

async function statementPage(bank: Bank, c: PageContext, which: Statement) {
  const { accounts, typed, answer } = await ask(bank, c, which)
  const { page: wanted, size } = partForm.parse(c.req.query())
  const { account, found } = answer.ok ? answer.value : { account: null, found: NOTHING }
  const at = bank.now()
  const content = (
    <StatementPage
      view={viewOf(c)}
      {...{ which, typed, accounts, account, found, size, at }}
      problems={answer.ok ? [] : answer.problems}
      page={Math.min(wanted, pagesOf(found.rows.length, size))}
      days={{ first: firstDay(which, at), last: lastDay(at) }}
    />
  )
  return page(c, content, answer.ok ? 200 : 422)
}
