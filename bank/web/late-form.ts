import type { MiddlewareHandler } from 'hono'
import { troublePage } from './errors.tsx'
import { type KeptForm, keptFields } from './kept-form.ts'
import { refill } from './refill.ts'
import { HELP_DESK, ownerOf } from './sessions.ts'
import { addressOf, ownPath, type PageContext, type PageEnv } from './view.ts'

/**
 * A form that comes after its session has ended is kept with the browser's new session. When its sender has logged in again, he is
 * led back to its page, where it is filled in as before, once. Nothing is sent by itself; who else logs in there sees nothing of it.
 */

/** To the login, from a page or with a form that needs one. */
export function toLogin(c: PageContext, login: string) {
  // Who wanted to leave has nothing to come back for.
  if (c.req.method === 'POST' && !c.req.path.endsWith('/logout')) {
    c.var.session.notice = 'notice.session-ended'
    c.var.session.kept = lateForm(c) ?? c.var.session.kept
  }
  return c.redirect(login, 303)
}

/** Answers a form of another session: one that he sent himself is shown to him again, anything else is refused. */
export function foreignForm(c: PageContext) {
  const form = lateForm(c)
  if (form?.owner !== ownerOf(c.var.session)) return troublePage(c, 'forbidden')
  c.var.session.kept = form
  return c.redirect(form.page, 303)
}

function lateForm(c: PageContext): KeptForm | null {
  const { sender: owner, form } = c.var
  if (owner === null) return null
  return { owner, page: ownPath(form['form-page']), action: c.req.path, fields: keptFields(form) }
}

/** The page of a login says that something is kept, as long as that is so. */
export function tellKept(c: PageContext, login: 'customer' | 'help-desk'): void {
  const { session } = c.var
  if (!session.kept) return
  if ((session.kept.owner === HELP_DESK) === (login === 'help-desk')) session.notice = 'notice.form-kept'
}

/** Fills in a form that was kept, when its sender comes back to its page. */
export const puttingBack: MiddlewareHandler<PageEnv> = async (c, next) => {
  const { session } = c.var
  const { kept } = session
  const isBack = kept !== null && kept.owner === ownerOf(session) && kept.page === addressOf(c)
  if (c.req.method !== 'GET' || !isBack) return next()
  session.kept = null
  session.notice = 'notice.form-put-back'
  await next()
  if (c.res.status === 200) c.res = new Response(refill(await c.res.text(), kept.action, kept.fields), c.res)
}
