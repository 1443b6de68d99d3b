import type { Answer, Browser } from '../../../browser.ts'

/** What a customer does at his computer, the browser, for 電子証明書方式. */

/** Installs the app and has a certificate issued. */
export async function issue(pc: Browser, loginId = 'hanako01', password = 'hanako2026'): Promise<Answer> {
  await installApp(pc)
  await pc.get('/certificates/app?step=authentication')
  return pc.send('/certificates/app', { 'login-id': loginId, password, 'file-password': 'practice2026' })
}

export async function installApp(pc: Browser): Promise<Answer> {
  await pc.get('/certificates/download')
  return pc.send('/certificates/download')
}

/** Chooses the newest certificate of a user. @returns the page for the password, or the choice with what is wrong */
export async function choose(pc: Browser, loginId = 'hanako01'): Promise<Answer> {
  const { html } = await pc.get('/certificates/login')
  const inputs = html.split('<input').filter((input) => input.includes(`data-testid="certificate-${loginId}"`))
  const certificate = / value="([0-9a-f]+)"/.exec(inputs[0] ?? '')?.[1] ?? ''
  return pc.send('/certificates/choice', { certificate })
}

/** The choice, then only the password. */
export async function logInByCertificate(pc: Browser, loginId = 'hanako01', password = 'hanako2026'): Promise<Answer> {
  await choose(pc, loginId)
  return pc.send('/certificates/login', { password })
}
