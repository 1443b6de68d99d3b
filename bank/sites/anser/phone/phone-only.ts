import type { MiddlewareHandler } from 'hono'
import type { PageEnv } from '../../../web/view.ts'

/** What a session on a smartphone may open: inquiries and approvals, and what comes first at a login. */
const OPEN = [
  ...['/phone', '/balances', '/statement', '/incoming', '/approvals', '/batches', '/orders'],
  ...['/password', '/portal', '/registration', '/announcement', '/login', '/logout', '/session', '/language'],
  ...['/mailbox', '/help-desk'],
]

/** Who has logged in on a smartphone has a menu of its own, and no other page than those that it leads to. */
export const phoneOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  const { path } = c.req
  if (!c.var.user || c.var.session.terminal !== 'smartphone') return next()
  if (OPEN.some((open) => path === open || path.startsWith(`${open}/`))) return next()
  if (path !== '/') c.var.session.notice = 'notice.not-on-phone'
  return c.redirect('/phone/menu', 303)
}
