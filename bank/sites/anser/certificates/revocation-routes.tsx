/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import type { UserRow } from '../../../core/rows.ts'
import {
  isGood,
  mayRevokeCertificates,
  revokeUserCertificate,
  type UserCertificate,
  userCertificate,
} from '../../../factors/certificate/user-certificates.ts'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { troublePage } from '../../../web/errors.tsx'
import { startSession } from '../../../web/guard.ts'
import type { Sessions } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { detailOf, findHistoryRow } from '../history/history-query.ts'
import { sortingOf } from '../users/user-table.tsx'
import { userOf as colleagueOf, listUsers } from '../users/users.ts'
import {
  REVOCATION_PATH,
  RevocationConfirmPage,
  RevocationListPage,
  RevocationResultPage,
} from './revocation-pages.tsx'

/** 管理業務 → 利用者管理 → 証明書失効: with the confirmation password, without the token. Behind /users/*: for who manages users. */
export function certificateRevocationRoutes(bank: Bank, sessions: Sessions): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get(REVOCATION_PATH, (c) => listPage(bank, c, []))

  app.post(REVOCATION_PATH, async (c) => {
    const loginId = typedText.parse(c.var.form.user)
    if (!/^[A-Za-z0-9]+$/.test(loginId)) return listPage(bank, c, [{ field: 'user', code: 'user-missing' }])
    return c.redirect(`${REVOCATION_PATH}/of/${loginId}`, 303)
  })

  app.get(`${REVOCATION_PATH}/of/:loginId`, async (c) => {
    const target = await findTarget(bank, c)
    return target ? confirmPage(c, target, []) : toList(c)
  })

  app.post(`${REVOCATION_PATH}/of/:loginId`, async (c) => {
    const operator = userOf(c)
    const target = await findTarget(bank, c)
    if (!target) return toList(c)
    const wrong = await checkConfirmation(bank, operator, typedText.parse(c.var.form[CONFIRMATION]))
    if (wrong) return confirmPage(c, target, [wrong])
    const { user } = target
    const historyId = await revoke(bank, operator, user.loginId)
    if (historyId === null) return toList(c)
    if (!isOwn(c, target)) return c.redirect(`${REVOCATION_PATH}/revocations/${historyId}`, 303)
    // His own session is over: what he has done is told to him now or never.
    const view = { ...viewOf(c, '/'), user: null }
    await startSession(c, sessions, null)
    return page(c, <RevocationResultPage {...{ view, user }} />)
  })

  app.get(`${REVOCATION_PATH}/revocations/:row`, async (c) => {
    const id = c.req.param('row')
    const row = await bank.store.transaction((tables) => findHistoryRow(tables, userOf(c), id))
    if (row?.action !== 'certificate-revocation') return troublePage(c, 'not-found')
    const { loginId, name } = detailOf(row)
    const user = { loginId: String(loginId), name: String(name) }
    return page(c, <RevocationResultPage view={viewOf(c)} user={user} />)
  })

  return app
}

interface Target {
  readonly user: UserRow
  readonly certificate: UserCertificate
}

/** Null: nobody of the company whose certificate could be revoked. */
function findTarget(bank: Bank, c: PageContext): Promise<Target | null> {
  const operator = userOf(c)
  return bank.store.transaction(async (tables) => {
    const user = await colleagueOf(tables, operator.companyId, c.req.param('loginId') ?? '')
    if (!user || !mayRevokeCertificates(operator, user)) return null
    const certificate = await userCertificate(bank, tables, user.loginId)
    return isGood(certificate) ? { user, certificate } : null
  })
}

/** Looks once more at who does it and at whom, in the transaction in which it is done. */
function revoke(bank: Bank, operator: UserRow, loginId: string): Promise<string | null> {
  return bank.store.transaction(async (tables) => {
    const acting = await colleagueOf(tables, operator.companyId, operator.loginId)
    const target = await colleagueOf(tables, operator.companyId, loginId)
    if (!acting || !target || !mayRevokeCertificates(acting, target)) return null
    return revokeUserCertificate(bank, tables, acting, target)
  })
}

const isOwn = (c: PageContext, { certificate }: Target) =>
  certificate.row !== null && certificate.row.serial === c.var.session.certificate

function toList(c: PageContext) {
  c.var.session.notice = 'notice.certificate-gone'
  return c.redirect(REVOCATION_PATH, 303)
}

async function listPage(bank: Bank, c: PageContext, problems: readonly Problem[]) {
  const { companyId } = userOf(c)
  const sorting = sortingOf(c)
  const users = await listUsers(bank, companyId, sorting)
  const certificates = await bank.store.transaction(async (tables) => {
    const found = new Map<string, UserCertificate>()
    for (const { user } of users) found.set(user.loginId, await userCertificate(bank, tables, user.loginId))
    return found
  })
  const view = viewOf(c, REVOCATION_PATH)
  const content = <RevocationListPage {...{ view, problems, users, certificates, sorting }} chosen="" />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function confirmPage(c: PageContext, target: Target, problems: readonly Problem[]) {
  const content = <RevocationConfirmPage view={viewOf(c)} {...target} problems={problems} isOwn={isOwn(c, target)} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
