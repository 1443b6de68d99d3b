/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { managersOnly } from '../../../web/operator.tsx'
import { type PageEnv, page, viewOf } from '../../../web/view.ts'
import { CompanyMenuPage } from './company-menu-page.tsx'
import { feeRoutes } from './fee-routes.tsx'
import { memoRoutes } from './memo-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'

/** 企業管理: for マスターユーザ and 管理者ユーザ. */
export function companyRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.use('/company/*', managersOnly)
  app.get('/company', (c) => page(c, <CompanyMenuPage view={viewOf(c)} />))
  return app.route('/', profileRoutes(bank)).route('/', memoRoutes(bank)).route('/', feeRoutes(bank))
}
