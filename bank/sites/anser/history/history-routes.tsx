/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import { managesUsers } from '../../../core/roles.ts'
import { TERMINALS } from '../../../core/terminal.ts'
import { denied } from '../../../web/operator.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { HistoryPage, SIZES } from './history-page.tsx'
import { isCategory } from './history-parts.tsx'
import {
  type Conditions,
  checkConditions,
  findHistory,
  maySeeHistoryOf,
  type Person,
  peopleInHistory,
  type TypedConditions,
} from './history-query.ts'
import { pagesOf } from './paging.tsx'
import { MOST_PRINTED, PrintPage } from './print-page.tsx'

const conditionsForm = z.object({
  from: typedText,
  to: typedText,
  user: typedText,
  terminal: z.enum(['', ...TERMINALS]).catch(''),
  category: z.string().refine(isCategory).or(z.literal('')).catch(''),
  action: typedText,
})

const partForm = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  size: z.coerce
    .number()
    .refine((size) => SIZES.some((one) => one === size))
    .catch(SIZES[0]),
})

/** 操作履歴照会, and the same for paper. Who manages users asks about everybody, others about themselves. */
export function historyRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/history', async (c) => {
    const typed = typedConditions(c)
    if (!maySeeHistoryOf(userOf(c), typed.user)) return denied(c, 'history.own-only', '/')
    const checked = checkConditions(typed)
    const people = await peopleFor(bank, c)
    const asked = partForm.parse(c.req.query())
    if (!checked.ok) {
      const nothing = { found: { rows: [], total: 0 }, page: 1, size: asked.size }
      const content = <HistoryPage view={viewOf(c)} problems={checked.problems} {...{ typed, people, ...nothing }} />
      return page(c, content, 422)
    }
    const part = await findPage(bank, c, checked.value, asked)
    return page(c, <HistoryPage view={viewOf(c)} problems={[]} {...{ typed, people, ...part }} />)
  })

  app.get('/history/print', async (c) => {
    const typed = typedConditions(c)
    const user = userOf(c)
    if (!maySeeHistoryOf(user, typed.user)) return denied(c, 'history.own-only', '/')
    const checked = checkConditions(typed)
    if (!checked.ok) return c.redirect(`/history?${new URLSearchParams({ ...typed })}`, 303)
    const found = await findHistory(bank, user.companyId, checked.value, { offset: 0, limit: MOST_PRINTED })
    const company = await bank.store.transaction((tables) => tables.companies.get(user.companyId))
    const people = await peopleFor(bank, c)
    const content = (
      <PrintPage view={viewOf(c)} company={company?.name ?? ''} {...{ typed, people, found }} at={bank.now()} />
    )
    return page(c, content)
  })

  return app
}

/** A general user asks about himself without saying so. */
function typedConditions(c: PageContext): TypedConditions {
  const typed = conditionsForm.parse(c.req.query())
  const user = userOf(c)
  return typed.user === '' && !managesUsers(user) ? { ...typed, user: user.loginId } : typed
}

async function peopleFor(bank: Bank, c: PageContext): Promise<readonly Person[]> {
  const user = userOf(c)
  return managesUsers(user) ? peopleInHistory(bank, user.companyId) : [{ loginId: user.loginId, name: user.name }]
}

/** A page beyond the last is the last. */
async function findPage(
  bank: Bank,
  c: PageContext,
  conditions: Conditions,
  { page: wanted, size }: { readonly page: number; readonly size: number },
) {
  const { companyId } = userOf(c)
  const found = await findHistory(bank, companyId, conditions, { offset: (wanted - 1) * size, limit: size })
  const last = pagesOf(found.total, size)
  if (wanted <= last) return { found, page: wanted, size }
  return {
    found: await findHistory(bank, companyId, conditions, { offset: (last - 1) * size, limit: size }),
    page: last,
    size,
  }
}
