import { makeApiBank } from './api/call.ts'
import {
  type Answer,
  type Browser,
  imageOf,
  requestBatch,
  SERIAL,
  serialFields,
  textOf,
  tickedIn,
  toAuthentication,
} from './browser.ts'
import { choose, installApp, issue } from './sites/anser/certificates/computer.ts'
import { staffBrowser } from './sites/anser/help-desk/desk.ts'
import { makeHandToken } from './token-by-hand.ts'

/** A page as test engineers meet it: how it is reached, what it calls itself, and the test ids on it. */
export interface Met {
  readonly path: string
  readonly screen: string
  readonly testIds: readonly string[]
}

/** What changes from row to row is named, not counted. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(hanako01|ichiro01|jiro0001|saburo01|shiro001|sachiko1|taro0001)\b/g, '{loginId}'],
  [/\b[a-z]{5}\d{5}\b/g, '{loginId}'],
  [/\b\d{2}-\d{7}-\d\b/g, '{serial}'],
  [/VDS\d{7}-\d+/g, '{tokenCode}'],
  [/\b(\d{15}-)?[0-9a-f]{32}\b/g, '{id}'],
  [/(?<=^line-)\d+/, '{n}'],
  [/^right-.*/, 'right-{right}'],
  [/^limit-.*/, 'limit-{operation}'],
  [/(?<=^(?:line|range)-)\d+/, '{n}'],
  [/(?<=^memo-)\d{10}/, '{client}'],
  [/kitano-payee-\d/, '{payee}'],
  [/kitano-\d/, '{account}'],
  [/^keyboard-.+/, 'keyboard-{field}'],
  [/\?.*/, ''],
]

/** As BRSK006 takes it. */
const NEW_USER = {
  ...{ 'new-login-id': 'goro0001', 'new-login-id-again': 'goro0001' },
  ...{ 'new-password': 'a1234567', 'new-password-again': 'a1234567' },
  ...{ 'user-name': '経理 五郎', email: 'goro@kitano.example', 'email-again': 'goro@kitano.example' },
}

const named = (text: string) => NAMED.reduce((part, [what, name]) => part.replace(what, name), text)

export function met({ path, html }: Answer): Met {
  const ids = [...html.matchAll(/data-testid="([^"]+)"/g)].map(([, id = '']) => named(id))
  const screen = textOf({ path, html, status: 200, headers: new Headers() }, 'screen-id') ?? ''
  return { path: named(path), screen, testIds: [...new Set(ids)].sort() }
}

const COMPANY_PAGES = [
  ...['/company', '/company/profile', '/company/account-memos', '/company/client-memos'],
  ...['/company/fees/payee-transfer', '/company/fees/payee-bulk', '/company/fees/payer-bulk'],
]

/** The pages on the way from the login to a signed order, those of managing users and tokens, and those of the help desk. */
export async function meetPages(): Promise<readonly Met[]> {
  const bank = await makeApiBank()
  const pages: Met[] = []
  const me = bank.browser()
  const note = (answer: Answer) => {
    pages.push(met(answer))
    return answer
  }
  note(await me.get('/login'))
  await me.logIn()
  const token = makeHandToken(SERIAL)
  const first = note(await me.get('/registration'))
  const fields = { ...serialFields(SERIAL), 'device-code': token.readFirst(imageOf(first)) }
  const second = note(await me.send('/registration', fields))
  note(await me.send('/registration/code', { code: token.readSecond(imageOf(second)), done: 'yes' }))
  for (const path of ['/', '/management', '/password', '/token-help', '/history']) note(await me.get(path))
  for (const path of [
    '/balances',
    '/statement',
    '/incoming',
    '/reservations',
    '/listed-transfer',
    '/known-payees',
    '/known-payees/new',
    '/transfer',
  ]) {
    note(await me.get(path))
  }
  const signing = note(await toAuthentication(me))
  note(await me.send(signing.path, { code: token.readRequest(imageOf(signing)).code }))
  for (const path of COMPANY_PAGES) note(await me.get(path))
  for (const path of ['/registered-transfer', '/pay-easy', '/bulk/new', '/salary/new', '/users', '/users/list']) {
    note(await me.get(path))
  }
  note(await me.get('/users/new'))
  const rights = note(await me.send('/users/new', NEW_USER))
  note(await me.send(rights.path, tickedIn(rights)))
  note(await me.get('/users/of/taro0001/delete'))
  for (const path of ['/tokens/release', '/tokens/revoke']) note(await me.get(path))
  await meetCertificates(bank.browser(), me, note)
  const batch = await requestBatch(bank, me)
  note(await me.get('/approvals'))
  note(await me.get(batch))
  const other = bank.browser()
  await other.logIn('jiro0001', 'jiro2026')
  note(await other.get('/registration/choice'))
  note(await other.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() }))
  await me.get('/')
  note(await me.send('/logout'))

  await bank.call('POST', '/companies', { users: 1 })
  const staff = await staffBrowser(bank)
  note(await staff.get('/help-desk?q=hanako'))
  note(await staff.get('/help-desk/customers/hanako01'))
  note(await staff.get(`/help-desk/devices/${SERIAL}`))
  note(await staff.send(`/help-desk/devices/${SERIAL}/deletions/${token.tokenCode()}`))
  for (const path of ['/help-desk/stock', '/help-desk/settings']) note(await staff.get(path))
  return pages
}

/** At the computer of saburo01, and what the master does about his certificate. */
async function meetCertificates(pc: Browser, master: Browser, note: (answer: Answer) => Answer): Promise<void> {
  for (const path of ['/certificates/issue', '/certificates/download']) note(await pc.get(path))
  await installApp(pc)
  note(await pc.get('/certificates/app'))
  note(await pc.get('/certificates/app?step=authentication'))
  note(await issue(pc, 'saburo01', 'saburo2026'))
  note(await pc.get('/certificates/login'))
  note(await choose(pc, 'saburo01'))
  note(await master.get('/users/certificates'))
  note(await master.send('/users/certificates', { user: 'saburo01' }))
  note(await master.send('/users/certificates/of/saburo01', { confirmation: 'hanako9999' }))
}
