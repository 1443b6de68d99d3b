import { Hono } from 'hono'
import type { Bank } from '../../core/bank.ts'
import type { PageEnv } from '../../web/view.ts'
import { historyRoutes } from './history/history-routes.tsx'
import { revokeRoutes } from './tokens/revoke-routes.tsx'
import { tokenHelpRoutes } from './tokens/token-help-routes.tsx'
import { tokenRoutes } from './tokens/token-routes.tsx'
import { userFormRoutes } from './users/user-form-routes.tsx'
import { userOrderRoutes } from './users/user-order-routes.tsx'
import { userRemovalRoutes } from './users/user-removal-routes.tsx'
import { userRoutes } from './users/user-routes.tsx'

/** 管理業務: users, their tokens, the history. */
export function managementRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.route('/', userRoutes(bank))
  app.route('/', userFormRoutes(bank))
  app.route('/', userOrderRoutes(bank))
  app.route('/', userRemovalRoutes(bank))
  app.route('/', tokenRoutes(bank))
  app.route('/', revokeRoutes(bank))
  app.route('/', historyRoutes(bank))
  app.route('/', tokenHelpRoutes(bank))
  return app
}
