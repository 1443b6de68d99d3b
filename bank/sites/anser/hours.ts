import { Hono } from 'hono'
import type { Bank } from '../../core/bank.ts'
import { inHours } from '../../orders/hours.tsx'
import type { PageEnv } from '../../web/view.ts'

/** The pages that take orders: none of them does 受付時間外. Lists and what was ordered before can be looked at. */
const PATHS = [
  ...['/transfer/*', '/registered-transfer/*', '/listed-transfer/*', '/pay-easy/*'],
  ...['/bulk/new', '/bulk/file', '/salary/new', '/salary/file', '/batch-requests/*', '/batches/:id/approval'],
]

/** Mounted before the pages themselves. */
export function hoursRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const path of PATHS) app.use(path, inHours(bank))
  return app
}
