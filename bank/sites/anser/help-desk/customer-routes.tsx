/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { actingFor, bankFor } from '../../../core/live-bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { printedStanding, printedTokenCode } from '../../../factors/camera-token/token-code.ts'
import { troublePage } from '../../../web/errors.tsx'
import type { TextKey } from '../../../web/text.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { ActionPage, ProvisionalPasswordPage } from './action-page.tsx'
import {
  allowReissueOf,
  DESK_ACTIONS,
  type DeskAction,
  type DeskRefusal,
  initialiseByDesk,
  releaseByDesk,
  revokeCertificateOf,
  stopByDesk,
} from './actions.ts'
import { type CustomerFile, readCustomer } from './customer-file.ts'
import { CustomerPage } from './customer-page.tsx'
import { initialiseMasterPassword, unlockMaster } from './master-password.ts'

const NOTICES: Readonly<Record<Exclude<DeskAction, 'password'>, TextKey>> = {
  initialise: 'notice.desk-initialised',
  release: 'notice.desk-released',
  stop: 'notice.desk-stopped',
  unlock: 'notice.desk-unlocked',
  'certificate-revocation': 'notice.desk-certificate-revoked',
  'certificate-reissue': 'notice.desk-reissue-allowed',
}

const WORK: Readonly<Record<keyof typeof NOTICES, (bank: Bank, loginId: string) => Promise<DeskRefusal | null>>> = {
  initialise: initialiseByDesk,
  release: releaseByDesk,
  stop: stopByDesk,
  unlock: unlockMaster,
  'certificate-revocation': revokeCertificateOf,
  'certificate-reissue': allowReissueOf,
}

/** The page of a customer, and what the help desk does for him. */
export function customerRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  // What the desk does for him, and what it is shown, goes by clock and rules of his company.
  app.use('/help-desk/customers/:loginId/*', async (c, next) => {
    const own = await bank.store.transaction(async (tables) => {
      const user = await tables.users.get(c.req.param('loginId'))
      return bankFor(bank, tables, user?.companyId ?? null)
    })
    await actingFor(own, next)
  })

  app.get('/help-desk/customers/:loginId', async (c) => {
    const file = await readCustomer(bank, c.req.param('loginId'))
    if (!file) return troublePage(c, 'not-found')
    const content = (
      <CustomerPage
        view={viewOf(c)}
        file={file}
        wrongCodeLimit={bank.rules.wrongCodeLimit}
        printed={(tokenCode) => printedTokenCode(bank.rules, tokenCode)}
        shown={printedStanding(bank.rules, file.standing)}
      />
    )
    return page(c, content)
  })

  app.get('/help-desk/customers/:loginId/:action', async (c) => {
    const file = await readCustomer(bank, c.req.param('loginId'))
    const action = actionIn(c.req.param('action'))
    return file && action ? actionPage(c, file, action, []) : troublePage(c, 'not-found')
  })

  app.post('/help-desk/customers/:loginId/:action', async (c) => {
    const file = await readCustomer(bank, c.req.param('loginId'))
    const action = actionIn(c.req.param('action'))
    if (!file || !action) return troublePage(c, 'not-found')
    if (file.refusals[action]) return actionPage(c, file, action, [])
    if (c.var.form.sure === undefined) return actionPage(c, file, action, [{ field: 'sure', code: 'sure-missing' }])
    return action === 'password' ? givePassword(bank, c, file) : act(bank, c, file, action)
  })

  return app
}

async function act(bank: Bank, c: PageContext, file: CustomerFile, action: keyof typeof NOTICES) {
  const { loginId } = file.user
  const refusal = await WORK[action](bank, loginId)
  if (refusal) return actionPage(c, { ...file, refusals: { ...file.refusals, [action]: refusal } }, action, [])
  c.var.session.notice = NOTICES[action]
  return c.redirect(`/help-desk/customers/${loginId}`, 303)
}

async function givePassword(bank: Bank, c: PageContext, file: CustomerFile) {
  const given = await initialiseMasterPassword(bank, file.user.loginId)
  if (!given.ok) {
    return actionPage(c, { ...file, refusals: { ...file.refusals, password: given.reason } }, 'password', [])
  }
  const view = viewOf(c, `/help-desk/customers/${file.user.loginId}`)
  return page(c, <ProvisionalPasswordPage view={view} file={file} password={given.password} />)
}

/** 409 when it cannot be done, with the reason and what to do instead. */
function actionPage(c: PageContext, file: CustomerFile, action: DeskAction, problems: readonly Problem[]) {
  const content = <ActionPage view={viewOf(c)} problems={problems} action={action} file={file} />
  return page(c, content, file.refusals[action] ? 409 : problems.length > 0 ? 422 : 200)
}

function actionIn(name: string): DeskAction | undefined {
  return DESK_ACTIONS.find((action) => action === name)
}
