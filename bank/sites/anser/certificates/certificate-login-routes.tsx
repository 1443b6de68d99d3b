/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { isOwnForm } from '../../../web/guard.ts'
import { certificateOf, certificatesUrlOf } from '../../../web/presented.ts'
import type { Sessions } from '../../../web/sessions.ts'
import { type PageContext, type PageEnv, page, viewOf } from '../../../web/view.ts'
import { comeIn } from '../login/come-in.ts'
import { logInByCertificate, presentCertificate } from './certificate-login.ts'
import { CertificateLoginPage, ChoicePage } from './login-pages.tsx'
import { makePlayedPcs, type PlayedPcs } from './played-pc.ts'

const serialTyped = z
  .string()
  .regex(/^[0-9a-f]{2,40}$/)
  .catch('')
const loginForm = z.object({ certificate: serialTyped, password: z.string().max(128).catch('') })

/**
 * 電子証明書方式のお客さま: the choice of a certificate, then only the password. Over TLS the browser has made the choice; without it the bank
 * plays the browser's window.
 */
export function certificateLoginRoutes(bank: Bank, sessions: Sessions): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  const pcs = makePlayedPcs(bank.store)

  app.get('/certificates/login', (c) => {
    if (c.var.user) return c.redirect('/', 303)
    const serial = presentedBy(pcs, c, serialTyped.parse(c.req.query('certificate')))
    return serial === null ? choicePage(bank, pcs, c, []) : passwordPage(c, serial, [])
  })

  app.post('/certificates/choice', async (c) => {
    if (!isOwnForm(c)) return choicePage(bank, pcs, c, [{ field: 'certificate', code: 'certificate-missing' }])
    const serial = presentedBy(pcs, c, serialTyped.parse(c.var.form.certificate))
    if (serial === null) return choicePage(bank, pcs, c, [{ field: 'certificate', code: 'certificate-missing' }])
    const code = await presentCertificate(bank, serial)
    if (code) return choicePage(bank, pcs, c, [{ field: 'certificate', code }], serial)
    return c.redirect(`/certificates/login?certificate=${serial}`, 303)
  })

  app.get('/certificates/choice', (c) => c.redirect('/certificates/login', 303))

  app.post('/certificates/login', async (c) => {
    const { certificate, password } = loginForm.parse(c.var.form)
    const serial = presentedBy(pcs, c, certificate)
    if (serial === null) return c.redirect('/certificates/login', 303)
    if (!isOwnForm(c)) {
      c.var.session.notice = 'notice.session-ended'
      return passwordPage(c, serial, [])
    }
    if (password === '') return passwordPage(c, serial, [{ field: 'password', code: 'password-missing' }])
    const result = await logInByCertificate(bank, serial, password)
    if (!result.ok) return passwordPage(c, serial, result.problems)
    return c.redirect(await comeIn(bank, c, sessions, result.value, serial), 303)
  })

  app.post('/certificates/new-pc', (c) => {
    if (isOwnForm(c)) {
      pcs.replace(c)
      c.var.session.notice = 'notice.new-pc'
    }
    return c.redirect('/login', 303)
  })

  return app
}

/** The certificate of the handshake, else one that was chosen and is installed on this computer. */
function presentedBy(pcs: PlayedPcs, c: PageContext, chosen: string): string | null {
  const presented = certificateOf(c)
  if (presented) return presented.serial
  return pcs.read(c).serials.includes(chosen) ? chosen : null
}

async function choicePage(bank: Bank, pcs: PlayedPcs, c: PageContext, problems: readonly Problem[], chosen = '') {
  const { serials } = pcs.read(c)
  const rows = await bank.store.transaction((tables) => tables.certificates.getAll(serials))
  const installed = serials.flatMap((serial) => rows.find((row) => row.serial === serial) ?? [])
  const content = (
    <ChoicePage
      view={viewOf(c, '/certificates/login')}
      realUrl={certificatesUrlOf(c)}
      {...{ problems, installed, chosen }}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

function passwordPage(c: PageContext, serial: string, problems: readonly Problem[]) {
  const view = viewOf(c, `/certificates/login?certificate=${serial}`)
  return page(c, <CertificateLoginPage {...{ view, problems, serial }} />, problems.length > 0 ? 422 : 200)
}
