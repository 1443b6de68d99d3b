import { type Context, Hono } from 'hono'
import { switchLanguage } from '../../web/guard.ts'
import { certificateOf } from '../../web/presented.ts'
import { addressOf, type Counter, pageAnswer, senderOf, troubleAnswer } from './answers.tsx'
import type { Kinds } from './page-drawing.ts'
import { shownAgain } from './view.ts'
import { begin, isOwnForm, type ModelContext, type ModelEnv, renew } from './visiting.ts'

/** The customer's pages: `GET|POST /<page id>`. A page is answered by the bank's table, and drawn from it. */
export function customerRoutes<Of extends Kinds>(counter: Counter<Of>): Hono<ModelEnv<Of>> {
  const { engine, web } = counter
  const app = new Hono<ModelEnv<Of>>()

  app.get('/language/:language', switchLanguage)

  app.get('/', (c) => c.redirect(`/${web.homeOf(c.var.visit.visit)}`, 302))

  /** The visit is over: nobody is logged in any more. */
  app.post('/leave', async (c) => {
    if (!isOwnForm(c)) return troubleAnswer(counter, c, 'forbidden')
    await engine.close(c.var.visit.id)
    await begin(c, engine, 'customer')
    c.set('kept', { form: null, notice: 'frame.left' })
    return c.redirect(`/${engine.site.door}`, 303)
  })

  // 「利用を続ける」 of the warning: any request keeps a visit open.
  app.get('/session', (c) => c.body(null, web.ownerOf(c.var.visit.visit) === null ? 401 : 204))

  /** Where a page leads by itself when its visit is over. */
  app.get('/logout', (c) => {
    if (web.ownerOf(c.var.visit.visit) === null) c.set('kept', { ...c.var.kept, notice: 'notice.session-ended' })
    return c.redirect('/', 303)
  })

  app.get('/:page', async (c, next) => {
    const page = c.req.param('page')
    if (!isKnownPage(counter, page)) return next()
    const asked = { ...c.req.query(), ...presentedFields(c) }
    const answered = await engine.look(c.var.visit.id, page, asked)
    // It has gone since it was found.
    if (answered === null) return c.redirect(addressOf(c), 302)
    if (answered.page !== page) {
      tellKept(c)
      return c.redirect(`/${answered.page}`, 303)
    }
    const moment = { ...answered, fields: asked }
    return pageAnswer(counter, c, { ...answered, notice: noticeOf(answered.notice), moment }, putBack(counter, c))
  })

  app.post('/:page', async (c, next) => {
    const page = c.req.param('page')
    if (!isKnownPage(counter, page)) return next()
    const { button = null, ...typed } = c.var.form
    const fields = { ...c.req.query(), ...typed, ...presentedFields(c) }
    if (!isOwnForm(c)) return late(counter, c, page, typed)
    const answered = await engine.submit(c.var.visit.id, engine.site.parseRequest({ page, button, fields }), true)
    if (answered === null) return late(counter, c, page, typed)
    if (answered.isRefused) {
      const moment = { ...answered, fields }
      return pageAnswer(counter, c, { ...answered, notice: noticeOf(answered.notice), moment }, fields, true)
    }
    const owner = web.ownerOf(answered.visit)
    const hasEntered = owner !== null && owner !== web.ownerOf(c.var.visit.visit)
    if (hasEntered) await renew(c, engine)
    const { form } = c.var.kept
    return c.redirect(hasEntered && form?.owner === owner ? form.page : `/${answered.page}`, 303)
  })

  return app
}

/** Over TLS the certificate is that of the connection, whatever was typed. */
const presentedFields = (c: Context): { readonly certificate?: string } => {
  const presented = certificateOf(c)
  return presented ? { certificate: presented.loginId } : {}
}

const isKnownPage = <Of extends Kinds>({ web }: Counter<Of>, page: string): page is Of['page'] =>
  Object.hasOwn(web.drawings, page)

const noticeOf = (code: string | null) => (code === null ? null : `problem.${code}`)

/**
 * A form that comes when its visit is over, or that of another visit, does nothing. It is kept, and shown again where its sender is: at once
 * where nobody had logged in, else when he has logged in again. Who else logs in there sees nothing of it.
 */
function late<Of extends Kinds>(
  counter: Counter<Of>,
  c: ModelContext<Of>,
  page: Of['page'],
  typed: Readonly<Record<string, string>>,
) {
  const owner = senderOf(counter, c)
  const here = counter.web.ownerOf(c.var.visit.visit)
  if (owner === null || (here !== null && owner !== here)) return troubleAnswer(counter, c, 'forbidden')
  const address = `/${page}`
  const fields = shownAgain(counter.web.drawings[page], typed)
  c.set('kept', { notice: 'notice.session-ended', form: { owner, page: address, action: address, fields } })
  return c.redirect(address, 303)
}

/** Where its sender has to log in first, he is told that it waits. One of nobody's does not: another may sit there by then. */
function tellKept<Of extends Kinds>(c: ModelContext<Of>) {
  const { form, notice } = c.var.kept
  if (form) c.set('kept', form.owner === '' ? { form: null, notice } : { form, notice: 'notice.form-kept' })
}

/** What was typed into a form that was kept, when its sender is on its page: once. */
function putBack<Of extends Kinds>({ web }: Counter<Of>, c: ModelContext<Of>) {
  const { form } = c.var.kept
  if (!form || form.page !== c.req.path || form.owner !== (web.ownerOf(c.var.visit.visit) ?? '')) return null
  c.set('kept', { form: null, notice: 'notice.form-put-back' })
  return form.fields
}
