/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Authority } from '../../../certificates/authority.ts'
import { FILE_PASSWORD } from '../../../certificates/pkcs12.ts'
import type { Bank } from '../../../core/bank.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { issueCertificate } from '../../../factors/certificate/user-certificates.ts'
import { loginForm } from '../../../factors/password/login-form.ts'
import { loginPassword } from '../../../factors/password/login-password.ts'
import { wrongWith } from '../../../factors/password/password-factor.ts'
import { troublePage } from '../../../web/errors.tsx'
import { isOwnForm } from '../../../web/guard.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { AppPage, AppResultPage, AppStartPage } from './app-page.tsx'
import { DownloadPage, IssuePage } from './issue-page.tsx'
import { makePlayedPcs, type PlayedPcs } from './played-pc.ts'

/** What a file has where nobody types another. It guards nothing: the bank is for practice. */
const USUAL_FILE_PASSWORD = 'practice2026'

const appForm = loginForm.extend({ 'file-password': z.string().max(128).catch('') })

/** 電子証明書発行: 証明書取得認証, and 証明書発行アプリ as a page. */
export function certificateIssueRoutes(bank: Bank, authority: Authority): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  const pcs = makePlayedPcs(bank.store)

  app.get('/certificates/issue', (c) => issuePage(c, []))

  app.get('/certificates/download', (c) => page(c, <DownloadPage view={viewOf(c)} />))

  app.post('/certificates/download', (c) => {
    if (isOwnForm(c)) {
      pcs.installApp(c)
      c.var.session.notice = 'notice.app-installed'
    }
    return c.redirect('/certificates/issue', 303)
  })

  app.get('/certificates/app', (c) => {
    if (!pcs.read(c).hasApp) return issuePage(c, [{ field: 'app', code: 'certificate-app-missing' }])
    if (c.req.query('step') !== 'authentication') return page(c, <AppStartPage view={viewOf(c)} />)
    return appPage(c, [], '', USUAL_FILE_PASSWORD)
  })

  app.post('/certificates/app', async (c) => {
    const { 'login-id': loginId, password, 'file-password': filePassword } = appForm.parse(c.var.form)
    if (!pcs.read(c).hasApp) return issuePage(c, [{ field: 'app', code: 'certificate-app-missing' }])
    if (!isOwnForm(c)) {
      c.var.session.notice = 'notice.session-ended'
      return appPage(c, [], loginId, filePassword)
    }
    const problems = formProblems(loginId, password, filePassword)
    const issued = problems.length > 0 ? problems : await issueTo(bank, authority, loginId, password, filePassword)
    if (typeof issued !== 'string') return appPage(c, issued, loginId, filePassword)
    pcs.installCertificate(c, issued)
    return c.redirect(`/certificates/result/${issued}`, 303)
  })

  app.get('/certificates/result/:serial', async (c) => {
    const found = await installedOn(bank, pcs, c)
    return found ? page(c, <AppResultPage view={viewOf(c)} {...found} />) : troublePage(c, 'not-found')
  })

  app.get('/certificates/files/:serial', async (c) => {
    const found = await installedOn(bank, pcs, c)
    if (!found || found.row.file === null) return troublePage(c, 'not-found')
    c.header('Content-Type', 'application/x-pkcs12')
    c.header('Content-Disposition', `attachment; filename="${found.row.loginId}.p12"`)
    return c.body(new Uint8Array(Buffer.from(found.row.file, 'base64')))
  })

  return app
}

function formProblems(loginId: string, password: string, filePassword: string): readonly Problem[] {
  const problems: Problem[] = []
  if (loginId === '') problems.push({ field: 'login-id', code: 'login-id-missing' })
  if (password === '') problems.push({ field: 'password', code: 'password-missing' })
  if (!FILE_PASSWORD.test(filePassword)) problems.push({ field: 'file-password', code: 'file-password-form' })
  return problems
}

/** @returns the serial of the new certificate, or what is wrong */
async function issueTo(
  bank: Bank,
  authority: Authority,
  loginId: string,
  password: string,
  filePassword: string,
): Promise<string | readonly Problem[]> {
  const { own, user } = await bank.store.transaction(async (tables) => {
    const found = /^[A-Za-z0-9]+$/.test(loginId) ? await tables.users.get(loginId) : undefined
    return { own: await bankFor(bank, tables, found?.companyId ?? null), user: found }
  })
  const wrong = await wrongWith(loginPassword, own, user?.loginId ?? loginId, password)
  if (wrong) return [wrong]
  if (!user) throw new TypeError('a password was right for nobody')
  const issued = await issueCertificate(own, authority, user, { password: filePassword })
  return issued.ok ? issued.row.serial : [{ field: 'login-id', code: issued.code }]
}

/** A certificate that is installed on this computer, with whose it is. */
async function installedOn(bank: Bank, pcs: PlayedPcs, c: PageContext) {
  const serial = c.req.param('serial') ?? ''
  if (!pcs.read(c).serials.includes(serial)) return null
  return bank.store.transaction(async (tables) => {
    const row = await tables.certificates.get(serial)
    const user = row && (await tables.users.get(row.loginId))
    return row && user ? { row, user } : null
  })
}

function issuePage(c: PageContext, problems: readonly Problem[]) {
  const view = viewOf(c, '/certificates/issue')
  return page(c, <IssuePage {...{ view, problems }} />, problems.length > 0 ? 422 : 200)
}

function appPage(c: PageContext, problems: readonly Problem[], loginId: string, filePassword: string) {
  const view = viewOf(c, '/certificates/app?step=authentication')
  return page(c, <AppPage {...{ view, problems, loginId, filePassword }} />, problems.length > 0 ? 422 : 200)
}
