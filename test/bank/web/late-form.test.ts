import { beforeEach, describe, expect, test } from 'vitest'
import { keptFields } from '../../../bank/web/kept-form.ts'
import {
  type Answer,
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  requestBatch,
  type TestBank,
  TRANSFER,
  textOf,
  toAuthentication,
  typedIn,
} from '../browser.ts'
import { staffBrowser } from '../sites/anser/help-desk/desk.ts'

const IDLE = 30 * 60_000
const HANAKO = { 'login-id': 'hanako01', password: 'hanako2026' }

let bank: TestBank
let hanako: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  hanako = bank.browser()
  await register(hanako)
})

const ordered = () => bank.change((tables) => tables.orders.count({}))
const isTicked = ({ html }: Answer, testId: string) =>
  new RegExp(
    `<input[^>]* checked=""[^>]*data-testid="${testId}"|<input[^>]*data-testid="${testId}"[^>]* checked=""`,
  ).test(html)

/** A transfer that is sent when the session is over. @returns the login page */
async function sendLate(): Promise<Answer> {
  await hanako.get('/transfer')
  bank.later(IDLE)
  return hanako.send('/transfer', { ...TRANSFER, 'account-type': 'current', payee: '<ﾄﾔﾏ & "ﾀﾛｳ">' })
}

describe('a form that is sent after its session has ended', () => {
  test('is kept over the login, and back in its page with a fresh token', async () => {
    const login = await sendLate()
    expect(login.path).toBe('/login')
    expect(textOf(login, 'notice')).toContain('入力された内容は残してあります')
    const page = await hanako.send('/login', HANAKO)
    expect(page.path).toBe('/transfer')
    expect(textOf(page, 'notice')).toContain('まだ何も送信されていません')
    expect(await ordered()).toBe(0)
    expect(typedIn(page, 'payee')).toBe('<ﾄﾔﾏ & "ﾀﾛｳ">')
    expect(typedIn(page, 'amount')).toBe('120,000')
    expect(['ordinary', 'current', 'savings'].map((type) => isTicked(page, `account-type-${type}`))).toEqual([
      false,
      true,
      false,
    ])
    const confirm = await hanako.send('/transfer', TRANSFER)
    expect(confirm.path).toMatch(/^\/orders\//)
  })

  test('is put back once', async () => {
    await sendLate()
    await hanako.send('/login', HANAKO)
    const again = await hanako.get('/transfer')
    expect(typedIn(again, 'payee')).toBe('')
    expect(textOf(again, 'notice')).toBeNull()
  })

  test('waits through mistakes at the login, the choice of an account, and the language switch', async () => {
    await sendLate()
    expect(textOf(await hanako.send('/login', { ...HANAKO, password: 'wrong1234' }), 'notice')).toContain('残して')
    await hanako.get('/language/en?back=%2Flogin')
    const chosen = await hanako.get('/login?account=hanako01')
    expect(textOf(chosen, 'notice')).toContain('What you typed is kept')
    expect(typedIn(await hanako.send('/login', HANAKO), 'bank')).toBe(TRANSFER.bank)
  })

  test.each([
    ['removed', () => bank.change((tables) => tables.sessions.removeAll({}))],
    ['ended by a logout in another window', () => hanako.post('/logout', hiddenFields(hanako.last(), '/logout'))],
  ])('is kept too when its session was %s', async (_, end) => {
    const form = await hanako.get('/transfer')
    await end()
    await hanako.post('/transfer', { ...hiddenFields(form, '/transfer'), ...TRANSFER })
    expect(textOf(hanako.last(), 'notice')).toContain('残して')
    expect(typedIn(await hanako.send('/login', HANAKO), 'payee')).toBe(TRANSFER.payee)
  })

  test('is nobody else’s: another user who logs in there sees nothing of it, and then it is gone', async () => {
    await sendLate()
    const other = await hanako.send('/login', { 'login-id': 'saburo01', password: 'saburo2026' })
    expect(other.path).toBe('/registration/choice')
    await hanako.send('/registration/skip')
    expect(hanako.last().html).not.toContain('ﾄﾔﾏ')
    const kept = (await bank.change((tables) => tables.sessions.find({}))).map((session) => session.kept)
    expect(new Set(kept)).toEqual(new Set([null]))
    await hanako.send('/logout')
    await hanako.get('/login')
    expect((await hanako.send('/login', HANAKO)).path).toBe('/')
  })

  test('waits in the browser that sent it, not in others', async () => {
    await sendLate()
    const elsewhere = bank.browser()
    expect((await elsewhere.logIn()).path).toBe('/')
    expect(typedIn(await elsewhere.get('/transfer'), 'payee')).toBe('')
  })

  test('after a new login in another window comes back to be sent again; that of another user is refused', async () => {
    const form = await hanako.get('/transfer')
    await hanako.logIn()
    const page = await hanako.post('/transfer', { ...hiddenFields(form, '/transfer'), ...TRANSFER })
    expect(page.path).toBe('/transfer')
    expect(typedIn(page, 'payee')).toBe(TRANSFER.payee)
    expect(await ordered()).toBe(0)
    await hanako.logIn('taro0001', 'taro2026')
    const refused = await hanako.post('/transfer', { ...hiddenFields(form, '/transfer'), ...TRANSFER })
    expect(refused.status).toBe(403)
    expect(refused.html).not.toContain(TRANSFER.payee)
  })

  test('with no token, or one that was made up, is not kept', async () => {
    for (const token of ['', '0'.repeat(64), 'a1:AAAA']) {
      const stranger = bank.browser()
      await stranger.post('/transfer', { ...TRANSFER, 'form-token': token, 'form-page': '/transfer' })
      expect(textOf(stranger.last(), 'notice')).toContain('もう一度ログインしてください')
      expect((await stranger.send('/login', HANAKO)).path).toBe('/')
    }
  })

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('leads nowhere else: %s', async (page) => {
    const form = await hanako.get('/transfer')
    bank.later(IDLE)
    await hanako.post('/transfer', { ...hiddenFields(form, '/transfer'), 'form-page': page })
    expect((await hanako.send('/login', HANAKO)).path).toBe('/')
  })

  test('a logout that comes too late is none', async () => {
    await hanako.get('/transfer')
    bank.later(IDLE)
    const login = await hanako.send('/logout')
    expect(login.path).toBe('/login')
    expect(textOf(login, 'notice')).toBeNull()
    expect((await hanako.send('/login', HANAKO)).path).toBe('/')
  })
})

describe('what is never carried', () => {
  test('BSSK007 comes back with a fresh image and no digits, and no try is counted', async () => {
    const before = await toAuthentication(hanako)
    bank.later(IDLE)
    await hanako.send(before.path, { code: '12345678' })
    const page = await hanako.send('/login', HANAKO)
    expect(page.path).toBe(before.path)
    expect(typedIn(page, 'code')).toBe('')
    expect(imageOf(page)).not.toBe(imageOf(before))
    expect(hiddenFields(page, page.path).request).not.toBe(hiddenFields(before, page.path).request)
    expect((await bank.change((tables) => tables.tokens.find({}))).map(({ wrongCodes }) => wrongCodes)).toEqual([0])
  })

  test('passwords: their fields are empty, the others as typed', async () => {
    await hanako.get('/users/new')
    bank.later(IDLE)
    const typed = {
      'new-login-id': 'jun00001',
      'user-name': '北野 純',
      'new-password': 'secret2026',
      'must-change': '',
    }
    await hanako.send('/users/new', { ...typed, 'new-password-again': 'secret2026' })
    const rows = await bank.change((tables) => tables.sessions.find({}))
    expect(JSON.stringify(rows)).toContain('北野 純')
    expect(JSON.stringify(rows)).not.toContain('secret2026')
    const page = await hanako.send('/login', HANAKO)
    expect([typedIn(page, 'new-login-id'), typedIn(page, 'user-name')]).toEqual(['jun00001', '北野 純'])
    expect([typedIn(page, 'new-password'), typedIn(page, 'new-password-again')]).toEqual(['', ''])
    const problems = await hanako.send('/users/new', { ...typed, 'new-password': '' })
    expect(textOf(problems, 'new-password-problem')).not.toBeNull()
  })

  test('every field for a password or a code of the token is known as such', async () => {
    const { path } = await toAuthentication(hanako)
    const fields = new Set<string>()
    const collect = ({ html, path: at }: Answer) => {
      const found = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input)
      const secret = found.filter((input) => /type="password"|autocomplete="one-time-code"/.test(input))
      expect(secret, at).not.toHaveLength(0)
      for (const input of secret) fields.add(/ name="([^"]*)"/.exec(input)?.[1] ?? '')
    }
    for (const page of ['/password', '/users/new', '/users/of/taro0001/password', '/tokens/release', path]) {
      collect(await hanako.get(page))
    }
    const jiro = bank.browser()
    await jiro.logIn('jiro0001', 'jiro2026')
    collect(await jiro.get('/registration'))
    collect(await bank.browser().get('/login'))
    expect(fields.size).toBeGreaterThan(10)
    expect(keptFields(Object.fromEntries([...fields].map((name) => [name, 'x'])))).toEqual({})
  })

  test('a chosen file: the rest of its form is back, and the page says that the file is not', async () => {
    await hanako.get('/bulk/file')
    bank.later(IDLE)
    await hanako.sendFile('/bulk/file', new TextEncoder().encode('x'), {
      account: 'kitano-2',
      'payment-date': '2026/11/24',
    })
    const page = await hanako.send('/login', HANAKO)
    expect(page.path).toBe('/bulk/file')
    expect(typedIn(page, 'payment-date')).toBe('2026/11/24')
    expect([isTicked(page, 'account-kitano-1'), isTicked(page, 'account-kitano-2')]).toEqual([false, true])
    expect(textOf(page, 'notice')).toContain('ファイルを除く')
  })
})

test('a list comes back with as many lines as it had', async () => {
  await hanako.get('/bulk/new')
  await hanako.send('/bulk/new', { do: 'add' })
  bank.later(IDLE)
  const line = { 'line-6-bank': '富山中央銀行', 'line-6-account-type': 'savings', do: 'confirm' }
  await hanako.send('/bulk/new', line)
  const page = await hanako.send('/login', HANAKO)
  expect(typedIn(page, 'line-6-bank')).toBe('富山中央銀行')
  expect(page.html).toMatch(/<select id="line-6-account-type".*?<option value="savings" selected=""/s)
  expect(hiddenFields(page, '/bulk/new').lines).toBe('6')
})

test('the comment of 差戻し comes back to the page of its batch', async () => {
  const path = await requestBatch(bank, hanako)
  await hanako.get(path)
  bank.later(IDLE)
  await hanako.send(`${path}/return`, { comment: '金額を\nご確認ください' })
  const page = await hanako.send('/login', HANAKO)
  expect(page.path).toBe(path)
  expect(textOf(page, 'comment')).toBe('金額を\nご確認ください')
  expect(textOf(page, 'batch-state')).toBe('承認待ち')
})

describe('at the help desk', () => {
  const STAFF = { 'login-id': 'helpdesk', password: 'helpdesk2026' }

  test('the settings come back as they were typed; boxes that were cleared stay so', async () => {
    const staff = await staffBrowser(bank)
    await staff.get('/help-desk/settings')
    bank.later(IDLE)
    await staff.send('/help-desk/settings', { 'rule-set': 'yokohama', 'wrong-code-limit': '7', padded: 'yes' })
    expect(staff.last().path).toBe('/help-desk/login')
    expect(textOf(staff.last(), 'notice')).toContain('残して')
    const page = await staff.send('/help-desk/login', STAFF)
    expect(page.path).toBe('/help-desk/settings')
    expect(typedIn(page, 'wrong-code-limit')).toBe('7')
    expect(isTicked(page, 'rule-set-yokohama')).toBe(true)
    expect(isTicked(page, 'needs-transfer')).toBe(false)
    expect(textOf(await staff.get('/help-desk/settings'), 'notice')).toBeNull()
  })

  test('a customer who logs in instead sees nothing of it', async () => {
    const staff = await staffBrowser(bank)
    await staff.get('/help-desk/settings')
    bank.later(IDLE)
    await staff.send('/help-desk/settings', { 'wrong-code-limit': '7' })
    expect(textOf(await staff.get('/login'), 'notice')).toBeNull()
    expect((await staff.send('/login', HANAKO)).path).toBe('/')
    expect((await staff.get('/help-desk/settings')).status).toBe(403)
  })
})
