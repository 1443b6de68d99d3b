import { STAFF } from '../../../../../bank/factors/password/staff-login.ts'
import type { Answer, Browser, TestBank } from '../../../browser.ts'

/** A browser at the help desk, logged in. */
export async function staffBrowser(bank: TestBank, language = 'ja'): Promise<Browser> {
  const staff = bank.browser(language)
  await staff.get('/help-desk/login')
  await staff.send('/help-desk/login', { 'login-id': STAFF.loginId, password: STAFF.password })
  return staff
}

/** Opens the page of an action for a customer and does it, identity checked. */
export async function doFor(staff: Browser, loginId: string, action: string): Promise<Answer> {
  const path = `/help-desk/customers/${loginId}/${action}`
  await staff.get(path)
  return staff.send(path, { sure: 'yes' })
}
