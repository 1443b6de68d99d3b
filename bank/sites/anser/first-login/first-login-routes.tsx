/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Problems } from '../../../web/fields.tsx'
import { isOwnForm } from '../../../web/guard.ts'
import { rowIdOf } from '../../../web/sessions.ts'
import type { TextKey } from '../../../web/text.ts'
import { type PageContext, type PageEnv, page, typedText, viewOf } from '../../../web/view.ts'
import { NEW_COMPANY, NEW_COMPANY_PAPER } from '../practice/papers.ts'
import { proveContract, type TypedContract } from './contract.ts'
import { ContractPage } from './contract-page.tsx'
import { keepMaster, type Started, startedIn, type TypedMaster, takeFirstLogin } from './master.ts'
import { CheckPage, MasterPage, TakenPage } from './master-pages.tsx'

const password = z.string().max(128).catch('')
const contractForm = z.object({
  branch: typedText,
  'account-type': typedText,
  'account-number': typedText,
  'paper-password': password,
  'paper-confirmation-password': password,
})
const masterForm = z.object({
  'user-name': typedText,
  email: typedText,
  'email-again': typedText,
  'new-login-id': typedText,
  'new-login-id-again': typedText,
  'new-password': password,
  'new-password-again': password,
  'confirmation-new': password,
  'confirmation-again': password,
})

const START = '/first-login'
const NOBODY: TypedMaster = {
  ...{ name: '', email: '', emailAgain: '', loginId: '', loginIdAgain: '' },
  ...{ password: '', passwordAgain: '', confirmation: '', confirmationAgain: '' },
}

/** ログインID取得, in four steps; open to everybody, for nobody of the company can log in yet. */
export function firstLoginRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get(START, (c) => {
    const paper = c.req.query('paper') === NEW_COMPANY.id ? NEW_COMPANY_PAPER : null
    return contractPage(
      c,
      [],
      {
        branch: paper?.branch ?? '',
        'account-type': paper?.accountType ?? 'ordinary',
        'account-number': paper?.accountNumber ?? '',
        'paper-password': '',
        'paper-confirmation-password': '',
      },
      paper !== null,
    )
  })

  app.post(START, async (c) => {
    const typed = contractForm.parse(c.var.form)
    if (!isOwnForm(c)) return over(c)
    const proved = await proveContract(bank, rowIdOf(c.var.session), typed)
    return proved.ok ? c.redirect(`${START}/master`, 303) : contractPage(c, proved.problems, typed, false)
  })

  app.get(`${START}/master`, (c) =>
    amid(c, ({ master }) => {
      const known = master && { name: master.name, email: master.email, loginId: master.loginId }
      const typed = known && { ...NOBODY, ...known, emailAgain: known.email, loginIdAgain: known.loginId }
      return masterPage(c, [], typed ?? NOBODY)
    }),
  )

  app.post(`${START}/master`, (c) =>
    amid(c, async () => {
      const typed = typedMaster(masterForm.parse(c.var.form))
      const problems = await keepMaster(bank, rowIdOf(c.var.session), typed)
      return problems.length > 0 ? masterPage(c, problems, typed) : c.redirect(`${START}/check`, 303)
    }),
  )

  app.get(`${START}/check`, (c) =>
    amid(c, ({ paper, master }) =>
      master
        ? page(c, <CheckPage view={viewOf(c)} paper={paper} master={master} />)
        : c.redirect(`${START}/master`, 303),
    ),
  )

  app.post(`${START}/check`, (c) =>
    amid(c, async ({ master }) => {
      const taken = await takeFirstLogin(bank, rowIdOf(c.var.session))
      if (taken.ok) return c.redirect(`${START}/result`, 303)
      if (taken.reason === 'login-id-taken' && master) {
        const { name, email, loginId } = master
        const typed = { ...NOBODY, name, email, emailAgain: email, loginId, loginIdAgain: loginId }
        return masterPage(c, [{ field: 'new-login-id', code: 'login-id-taken' }], typed)
      }
      if (taken.reason === 'incomplete') return c.redirect(`${START}/master`, 303)
      return over(c, taken.reason === 'paper-taken' ? 'notice.paper-taken' : 'notice.first-login-over')
    }),
  )

  app.get(`${START}/result`, async (c) => {
    const started = await startedIn(bank, rowIdOf(c.var.session))
    if (!started?.isDone || !started.master) return over(c)
    return page(c, <TakenPage view={viewOf(c)} paper={started.paper} master={started.master} />)
  })

  type Answer = Response | Promise<Response>

  /** For who is in the middle of it. Who has finished sees the result, anybody else begins anew. */
  async function amid(c: PageContext, work: (started: Started) => Answer): Promise<Response> {
    if (c.req.method === 'POST' && !isOwnForm(c)) return over(c)
    const started = await startedIn(bank, rowIdOf(c.var.session))
    if (!started) return over(c)
    return started.isDone ? c.redirect(`${START}/result`, 303) : work(started)
  }

  return app
}

/** Back to the first step. */
function over(c: PageContext, notice: TextKey = 'notice.first-login-over') {
  c.var.session.notice = notice
  return c.redirect(START, 303)
}

const typedMaster = (form: z.output<typeof masterForm>): TypedMaster => ({
  name: form['user-name'],
  email: form.email,
  emailAgain: form['email-again'],
  loginId: form['new-login-id'],
  loginIdAgain: form['new-login-id-again'],
  password: form['new-password'],
  passwordAgain: form['new-password-again'],
  confirmation: form['confirmation-new'],
  confirmationAgain: form['confirmation-again'],
})

const statusFor = (problems: Problems) => (problems.length > 0 ? 422 : 200)

/** @param isPractice fill in the passwords of the practice paper; what was typed is never sent back */
function contractPage(c: PageContext, problems: Problems, typed: TypedContract, isPractice: boolean) {
  return page(c, <ContractPage view={viewOf(c, START)} {...{ problems, typed, isPractice }} />, statusFor(problems))
}

function masterPage(c: PageContext, problems: Problems, typed: TypedMaster) {
  return page(c, <MasterPage view={viewOf(c, `${START}/master`)} {...{ problems, typed }} />, statusFor(problems))
}
