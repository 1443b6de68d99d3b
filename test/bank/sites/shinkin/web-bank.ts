import { shinkin } from '../../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import { CELL_NAMES, DEMO_FACTORY_KEY, deriveCells } from '../../../../token-core/codes.ts'
import { keyOfSerial, totp } from '../../../otp-by-node.ts'
import { makeModelBank } from '../../model/bank.ts'

/** The bank with its pages, and what its customers have in their hands. */
export const openShinkin = () => makeModelBank(shinkin, SHINKIN_WEB)
export type ShinkinBank = Awaited<ReturnType<typeof openShinkin>>
export type ShinkinBrowser = ReturnType<ShinkinBank['browser']>

/** What the page asks of the card. @param issue of which card the answer is read */
export function cells(browser: ShinkinBrowser, number: string, issue = 1): string {
  const card = deriveCells(DEMO_FACTORY_KEY, number, issue)
  const asked = [...browser.last().html.matchAll(/<td lang="ja">(.)<\/td>/g)].map(([, name = '']) => name)
  return asked.map((name) => card[(CELL_NAMES as readonly string[]).indexOf(name)]).join('')
}

/** What a hardware token of the practice stock shows. @param steps later */
export const codeOf = ({ now }: ShinkinBank, serial: string, steps = 0): string =>
  totp(keyOfSerial(DEMO_FACTORY_KEY, serial), now() + steps * 30_000, 30_000)

/** Logs the admin in, to SIM-K06. */
export async function logInAdmin(browser: ShinkinBrowser, number: string, code = 'syacho01', issue = 1): Promise<void> {
  await browser.get('/SIM-K01')
  await browser.press('log-in-by-id')
  await browser.press('log-in', { number, code })
  await browser.press('ok', { cells: cells(browser, number, issue) })
}

/** Logs a user in, to SIM-K22. */
export async function logInUser(browser: ShinkinBrowser, number: string, user: string, code = 'taro01'): Promise<void> {
  await browser.get('/SIM-K20')
  await browser.press('log-in', { number, user, code })
}

export async function staffBrowser(bank: ShinkinBank, language?: string): Promise<ShinkinBrowser> {
  const staff = bank.browser(language)
  await staff.get('/staff/login')
  await staff.send('/staff/login', { 'login-id': 'helpdesk', password: 'helpdesk2026' })
  return staff
}
