/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type MiddlewareHandler } from 'hono'
import { loginForm } from '../../factors/password/login-form.ts'
import { STAFF, tryStaff } from '../../factors/password/staff-login.ts'
import { keptFields } from '../../web/kept-form.ts'
import { refill } from '../../web/refill.ts'
import { addressOf, type Counter, frameView, troubleAnswer, whole } from './answers.tsx'
import type { Kinds } from './page-drawing.ts'
import { LARGEST_FORM, sentForm } from './sent-form.ts'
import { StaffFrame } from './staff-frame.tsx'
import { StaffLoginPage } from './staff-login-page.tsx'
import type { StaffPage, StaffView } from './staff-page.ts'
import { begin, isOwnForm, type ModelContext, type ModelEnv, visiting } from './visiting.ts'

/** Wrong passwords pause the login, as at the first bank. */
const TRIES = { wrongPasswordLimit: 5, disablingLimit: 10, passwordPause: 10 * 60_000 }
/** Whose a form is that came too late. */
const OWNER = 'staff'
const ALL = ['/staff', '/staff/*']

/** The pages of the bank's own people, with a login of their own. */
export function staffRoutes<Of extends Kinds>(counter: Counter<Of>): Hono<ModelEnv<Of>> {
  const { engine, web } = counter
  const app = new Hono<ModelEnv<Of>>()
  for (const path of ALL) app.use(path, visiting(engine, 'staff'))
  const refuse = (c: ModelContext<Of>, trouble: 'too-large' | 'unreadable') => troubleAnswer(counter, c, trouble)
  for (const page of web.staff) app.post(page.path, sentForm(refuse, page.largest ?? LARGEST_FORM))
  app.post('/staff/login', sentForm(refuse))
  app.post('/staff/logout', sentForm(refuse))

  app.get('/staff/login', (c) => {
    if (isStaff(c)) return c.redirect('/staff', 303)
    const isChosen = c.req.query('account') !== undefined
    return loginPage(counter, c, isChosen ? STAFF.loginId : '', isChosen ? STAFF.password : '')
  })

  app.post('/staff/login', async (c) => {
    const { 'login-id': loginId, password } = loginForm.parse(c.var.form)
    if (!isOwnForm(c)) {
      c.set('kept', { ...c.var.kept, notice: 'notice.session-ended' })
      return loginPage(counter, c, loginId)
    }
    const wrong = await wrongLogin(counter, c, loginId, password)
    if (wrong) return loginPage(counter, c, loginId, '', wrong)
    const { form } = c.var.kept
    await engine.close(c.var.visit.id)
    await begin(c, engine, 'staff', true)
    c.set('kept', { notice: null, form })
    return c.redirect(form?.page ?? '/staff', 303)
  })

  const staffOnly: MiddlewareHandler<ModelEnv<Of>> = async (c, next) => {
    if (!isStaff(c)) return toLogin(c)
    if (c.req.method === 'POST' && !isOwnForm(c)) return troubleAnswer(counter, c, 'forbidden')
    await next()
  }
  for (const path of ALL) app.use(path, staffOnly)

  app.post('/staff/logout', async (c) => {
    await engine.close(c.var.visit.id)
    await begin(c, engine, 'staff')
    c.set('kept', { form: null, notice: 'frame.left' })
    return c.redirect('/staff/login', 303)
  })

  for (const page of web.staff) {
    app.get(page.path, (c) => shown(counter, c, page, []))
    app.post(page.path, async (c) => {
      if (!page.act) return troubleAnswer(counter, c, 'not-found')
      const done = await page.act(staffView(counter, c, []))
      if ('problems' in done) return shown(counter, c, page, done.problems)
      c.set('kept', { ...c.var.kept, notice: done.notice })
      return c.redirect(done.to ?? c.req.path, 303)
    })
  }
  return app
}

const isStaff = <Of extends Kinds>(c: ModelContext<Of>): boolean => c.var.visit.isStaff

/** A form that comes too late is kept, and stands in its page again when the staff has logged in. */
function toLogin<Of extends Kinds>(c: ModelContext<Of>) {
  if (c.req.method === 'POST' && c.req.path !== '/staff/logout') {
    const form = { owner: OWNER, page: addressOf(c), action: addressOf(c), fields: keptFields(c.var.form) }
    c.set('kept', { notice: 'notice.session-ended', form })
  }
  return c.redirect('/staff/login', 303)
}

type Wrong = Parameters<typeof StaffLoginPage>[0]['wrong']

async function wrongLogin<Of extends Kinds>(
  { engine, web }: Counter<Of>,
  c: ModelContext<Of>,
  loginId: string,
  password: string,
): Promise<Wrong | null> {
  const t = web.texts[c.var.language]
  const missing = t('frame.missing')
  if (loginId === '' || password === '') {
    return { ...(loginId === '' && { 'login-id': missing }), ...(password === '' && { password: missing }) }
  }
  const { now } = await engine.settings()
  const tried = await tryStaff({ store: engine.store, rules: TRIES, now: () => now }, loginId, password)
  return tried === 'in' ? null : { 'login-id': t(`frame.login-${tried}`) }
}

/** A typed password is never sent back. */
function loginPage<Of extends Kinds>(
  counter: Counter<Of>,
  c: ModelContext<Of>,
  loginId: string,
  password = '',
  wrong: Wrong = {},
) {
  const view = frameView(counter, c, '/staff/login')
  const isWrong = Object.keys(wrong).length > 0
  return whole(c, <StaffLoginPage view={view} {...{ loginId, password, wrong }} />, isWrong ? 422 : 200)
}

function staffView<Of extends Kinds>(
  counter: Counter<Of>,
  c: ModelContext<Of>,
  problems: readonly Of['problem'][],
): StaffView<Of> {
  const { form, files } = c.var
  const asked = { ...c.req.query(), ...c.req.param() }
  return { ...frameView(counter, c, addressOf(c)), engine: counter.engine, asked, form, files, problems }
}

async function shown<Of extends Kinds>(
  counter: Counter<Of>,
  c: ModelContext<Of>,
  page: StaffPage<Of>,
  problems: readonly Of['problem'][],
) {
  const { form } = c.var.kept
  const isBack = c.req.method === 'GET' && form?.page === addressOf(c)
  if (isBack) c.set('kept', { form: null, notice: 'notice.form-put-back' })
  const view = staffView(counter, c, problems)
  const content = await page.draw(view)
  if (content === null) return troubleAnswer(counter, c, 'not-found')
  const html = String(
    <StaffFrame view={view} title={view.t(page.title)} screenId={page.screenId} hasProblems={problems.length > 0}>
      {content}
    </StaffFrame>,
  )
  return whole(c, isBack ? refill(html, form.action, form.fields) : html, problems.length > 0 ? 422 : 200)
}
