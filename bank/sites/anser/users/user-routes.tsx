/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { SERVICES } from '../../../core/services.ts'
import { managersOnly } from '../../../web/operator.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { MenuPage } from './menu-page.tsx'
import { UserListPage } from './user-list-page.tsx'
import { sortingOf } from './user-table.tsx'
import { listUsers } from './users.ts'

const listForm = z.object({ user: typedText, work: z.enum(['change', 'delete', 'password', 'stop']).catch('change') })

/** BRSK001 作業内容選択 and BRSK005 利用者一覧; everything under /users is for who manages users. */
export function userRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.use('/users/*', managersOnly)

  app.get('/users', (c) => {
    const offersInitialisation = bank.rules.mayInitialise.length > 0
    return page(c, <MenuPage view={viewOf(c)} tokenNeeded={bank.rules.tokenNeeded} {...{ offersInitialisation }} />)
  })

  app.get('/users/list', (c) => userListPage(bank, c, [], ''))

  app.post('/users/list', async (c) => {
    const { user, work } = listForm.parse(c.var.form)
    if (!/^[A-Za-z0-9]+$/.test(user)) {
      return userListPage(bank, c, [{ field: 'user', code: 'user-missing' }], '')
    }
    return c.redirect(`/users/of/${user}/${work}`, 303)
  })

  return app
}

async function userListPage(bank: Bank, c: PageContext, problems: readonly Problem[], chosen: string) {
  const sorting = sortingOf(c)
  const users = await listUsers(bank, userOf(c).companyId, sorting)
  const most = SERVICES[bank.rules.service].users
  const isFull = users.length > most
  const content = (
    <UserListPage {...{ problems, users, sorting, chosen, most, isFull }} view={viewOf(c, '/users/list')} />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}
