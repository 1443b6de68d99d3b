import type { Rules } from '../../bank/core/bank.ts'
import type { Store } from '../../bank/core/store.ts'
import { hashPassword } from '../../bank/factors/password/passwords.ts'
import { bankApp, PRACTICE_USERS } from '../../bank/index.ts'
import { openTestStore } from './test-store.ts'
import { type HandToken, makeHandToken } from './token-by-hand.ts'

/** A browser without a screen: it keeps cookies, follows redirects, and sends forms as the pages have them. */

/** What callers of a test bank's API send. */
export const API_TOKEN = 'api-token-for-tests'

const START = Date.UTC(2026, 10, 21, 1, 0, 0)

export interface Answer {
  readonly status: number
  readonly path: string
  readonly html: string
  readonly headers: Headers
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends the form of the last page whose action is `path`, hidden fields included, with these fields set. */
  send(path: string, fields?: Record<string, string>): Promise<Answer>
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Answer>
  /** As `send`, with a file in the field `file`. */
  sendFile(path: string, file: Uint8Array, fields?: Record<string, string>): Promise<Answer>
  /** Sends fields and files as a form with files is sent. */
  upload(path: string, fields: Record<string, string>, files: Record<string, string>): Promise<Answer>
  logIn(loginId?: string, password?: string): Promise<Answer>
  last(): Answer
  /** What it sends as `Cookie`. */
  cookie(): string
}

export type TestBank = Awaited<ReturnType<typeof makeTestBank>>

/** A bank with a clock that stands still until it is moved, and random bytes that are the same in each run. */
export async function makeTestBank(rules: Partial<Rules> = {}) {
  let now = START
  const store = await openTestStore()
  let failure: Error | null = null
  const failing: Store = {
    ...store,
    transaction: (work) => (failure ? Promise.reject(failure) : store.transaction(work)),
  }
  const app = await bankApp({ store: failing, now: () => now, random: countedBytes(), rules, apiToken: API_TOKEN })
  await makePasswordsCheap(store)
  return {
    app,
    now: () => now,
    later: (ms: number) => {
      now += ms
    },
    /** From now on nothing can be read or written. */
    fail: (error: Error) => {
      failure = error
    },
    browser: (language = 'ja') => makeBrowser(app, language),
    /** Changes rows behind the bank's back. */
    change: store.transaction,
    /** What the history has of a category, in the order in which it happened: `login done`. */
    history: async (category: string) => {
      const rows = await store.transaction((tables) => tables.history.find({ category }))
      return rows.map(({ action, result }) => `${action} ${result}`)
    },
  }
}

/** The same passwords at a cost that tests can pay at each login. */
async function makePasswordsCheap(store: Store): Promise<void> {
  await store.transaction(async (tables) => {
    const cheap = (password: string) => hashPassword(password, new Uint8Array(16), { N: 2, r: 1, p: 1 })
    for (const { loginId, password, confirmation } of PRACTICE_USERS) {
      const [passwordHash, confirmationHash] = [await cheap(password), await cheap(confirmation)]
      await tables.users.update(loginId, { passwordHash, confirmationHash })
    }
  })
}

export function countedBytes(): (length: number) => Uint8Array {
  let state = 0x2545f491
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return state & 0xff
    })
}

/** What answers it. */
export interface Answering {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

export function makeBrowser(app: Answering, language: string): Browser {
  const cookies = new Map<string, string>()
  let last: Answer = { status: 0, path: '', html: '', headers: new Headers() }

  async function request(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
    const cookie = browser.cookie()
    const response = await app.request(path, {
      ...init,
      headers: { 'accept-language': language, ...(cookie && { cookie }), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location) return request(location)
    last = { status: response.status, path, html: await response.text(), headers: response.headers }
    return last
  }

  const browser: Browser = {
    cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, fields, headers = {}) => request(path, { method: 'POST', body: new URLSearchParams(fields), headers }),
    upload(path, fields, files) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      for (const [name, content] of Object.entries(files)) body.append(name, new File([content], name))
      return request(path, { method: 'POST', body })
    },
    send: (path, fields = {}) => browser.post(path, { ...hiddenFields(last, path), ...fields }),
    sendFile(path, file, fields = {}) {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...hiddenFields(last, path), ...fields })) body.set(name, value)
      body.set('file', new Blob([new Uint8Array(file)]), 'payments.csv')
      return request(path, { method: 'POST', body })
    },
    async logIn(loginId = 'hanako01', password = 'hanako2026') {
      cookies.delete('bank-session')
      await browser.get('/login')
      return browser.send('/login', { 'login-id': loginId, password })
    },
    last: () => last,
  }
  return browser
}

/** The hidden fields of the posted form of a page whose action is `action`. */
export function hiddenFields(page: Answer, action: string): Record<string, string> {
  const form = page.html.split('<form ').find((part) => plain(part).includes(`method="post" action="${action}"`))
  if (!form) throw new Error(`the page has no form for ${action}`)
  const inputs = (form.split('</form>')[0] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

/** The boxes and choices that are ticked on a page, as its form sends them. */
export function tickedIn(page: Answer): Record<string, string> {
  const inputs = page.html.matchAll(/<input type="(?:checkbox|radio)"[^>]*>/g)
  const ticked = [...inputs].map(([input]) => input).filter((input) => / checked/.test(input))
  return Object.fromEntries(
    ticked.map((input) => [/ name="([^"]*)"/.exec(input)?.[1] ?? '', / value="([^"]*)"/.exec(input)?.[1] ?? '']),
  )
}

export function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The text of the element with this `data-testid`, tags and indentation aside; null when the page has none. */
export function textOf(answer: Answer, testId: string): string | null {
  const found = new RegExp(`<(\\w+)[^>]*data-testid="${testId}"[^>]*>(.*?)</\\1>`, 's').exec(answer.html)
  return found ? plain((found[2] ?? '').replace(/<[^>]*>/g, '')).trim() : null
}

/** What is typed in an input. */
export function typedIn(answer: Answer, testId: string): string | undefined {
  const input = new RegExp(`<input[^>]*data-testid="${testId}"[^>]*>`).exec(answer.html)?.[0]
  return input && plain(/ value="([^"]*)"/.exec(input)?.[1] ?? '')
}

/** The text in the QR code of a page. */
export function imageOf(answer: Answer): string {
  const text = textOf(answer, 'qr-text')
  if (text === null) throw new Error('the page shows no code')
  return text
}

export const SERIAL = '12-3456789-0'

export function serialFields(first: string, again = first): Record<string, string> {
  const [a = '', b = '', c = ''] = first.split('-')
  const [d = '', e = '', f = ''] = again.split('-')
  return {
    'serial-1': a,
    'serial-2': b,
    'serial-3': c,
    'serial-again-1': d,
    'serial-again-2': e,
    'serial-again-3': f,
  }
}

/** Logs in and registers a new token. @returns the token that holds the activation */
export async function register(
  browser: Browser,
  loginId?: string,
  password?: string,
  serial: string = SERIAL,
): Promise<HandToken> {
  const token = makeHandToken(serial)
  await browser.logIn(loginId, password)
  const first = await browser.get('/registration')
  const second = await browser.send('/registration', {
    ...serialFields(serial),
    'device-code': token.readFirst(imageOf(first)),
  })
  await browser.send('/registration/code', { code: token.readSecond(imageOf(second)), done: 'yes' })
  return token
}

/** Logs in and registers with a token that a colleague registered. */
export async function share(browser: Browser, token: HandToken, loginId: string, password: string): Promise<Answer> {
  await browser.logIn(loginId, password)
  const proof = await browser.send('/registration/choice', { choice: 'registered', 'token-code': token.tokenCode() })
  return browser.send(proof.path, { code: token.readRequest(imageOf(proof)).code })
}

export const TRANSFER = {
  account: 'kitano-1',
  bank: '富山中央銀行',
  branch: '本店',
  'account-type': 'ordinary',
  'account-number': '5675303',
  payee: 'ﾄﾔﾏ ﾀﾛｳ',
  amount: '120,000',
}

/** From anywhere to BSSK007. */
export async function toAuthentication(browser: Browser, fields: Record<string, string> = {}): Promise<Answer> {
  await browser.get('/transfer')
  const confirm = await browser.send('/transfer', { ...TRANSFER, ...fields })
  return browser.get(`${confirm.path}/authentication`)
}

/** シロウ asks for a list of one payment to be approved. @returns its page, as the approver who is named finds it */
export async function requestBatch(bank: TestBank, approver: Browser): Promise<string> {
  const shiro = bank.browser()
  await shiro.logIn('shiro001', 'shiro2026')
  await shiro.get('/bulk/new')
  const { account, ...payment } = TRANSFER
  const line = Object.fromEntries(Object.entries(payment).map(([name, value]) => [`line-1-${name}`, value]))
  const confirm = await shiro.send('/bulk/new', { account, 'payment-date': '2026/11/24', ...line })
  await shiro.send(confirm.path)
  return /\/batches\/[0-9a-f]+/.exec((await approver.get('/approvals')).html)?.[0] ?? ''
}

/** Another eight digits than these. */
export function wrongCode(code: string): string {
  return code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
}
