import { Hono } from 'hono'
import type { Bank } from '../../domain/bank.ts'
import { historyRoutes } from '../history/history-routes.tsx'
import { tokenHelpRoutes } from '../token-help/token-help-routes.tsx'
import type { PageEnv } from '../view.ts'
import { revokeRoutes } from './revoke-routes.tsx'
import { tokenRoutes } from './token-routes.tsx'
import { userFormRoutes } from './user-form-routes.tsx'
import { userOrderRoutes } from './user-order-routes.tsx'
import { userRemovalRoutes } from './user-removal-routes.tsx'
import { userRoutes } from './user-routes.tsx'

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
