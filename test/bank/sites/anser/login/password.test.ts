import { beforeEach, describe, expect, test } from 'vitest'
import { type Browser, hiddenFields, makeTestBank, type TestBank, textOf } from '../../../browser.ts'

let bank: TestBank
let me: Browser

beforeEach(async () => {
  bank = await makeTestBank()
  me = bank.browser()
})

const LOGIN = { 'change-login': 'yes', 'login-current': 'taro2026', 'login-new': 'Taro2027', 'login-again': 'Taro2027' }
const CONFIRMATION = {
  'change-confirmation': 'yes',
  'confirmation-current': 'taro9999',
  'confirmation-new': 'Kakunin1',
  'confirmation-again': 'Kakunin1',
}

/** The page, and its form sent. */
async function change(fields: Record<string, string>) {
  await me.get('/password')
  return me.send('/password', fields)
}

describe('at the first login', () => {
  beforeEach(async () => {
    await bank.change((tables) => tables.users.update('taro0001', { mustChangePassword: 1 }))
  })

  test('nothing else is shown before the login password is changed', async () => {
    const first = await me.logIn('taro0001', 'taro2026')
    expect(first.path).toBe('/password')
    expect(textOf(first, 'password-forced')).toContain('パスワードの変更が必要です')
    for (const path of ['/', '/transfer', '/registration']) expect((await me.get(path)).path).toBe('/password')
    expect((await change(LOGIN)).path).toBe('/password/result')
    expect((await me.get('/')).path).toBe('/')
    await me.send('/logout')
    expect(textOf(await me.logIn('taro0001', 'taro2026'), 'problems')).toContain('違います')
    expect((await me.logIn('taro0001', 'Taro2027')).path).toBe('/')
    expect(await bank.history('login')).toContain('login-password-changed done')
  })

  test('a confirmation password that was never set is asked for, too', async () => {
    await bank.change((tables) => tables.users.update('taro0001', { confirmationHash: '' }))
    const first = await me.logIn('taro0001', 'taro2026')
    expect(first.html).not.toContain('name="confirmation-current"')
    expect(textOf(await change(LOGIN), 'confirmation-new-problem')).toBe('新しいパスワードを入力してください。')
    const { 'confirmation-current': _, ...fresh } = CONFIRMATION
    expect((await change({ ...LOGIN, ...fresh })).path).toBe('/password/result')
    expect((await me.get('/')).path).toBe('/')
  })
})

describe('other sessions of the user', () => {
  const isIn = async (browser: Browser) => (await browser.get('/password')).path === '/password'

  test.each([
    ['login', LOGIN],
    ['confirmation', CONFIRMATION],
  ])('end with a change of the %s password; his own goes on', async (_, fields) => {
    const other = bank.browser()
    for (const browser of [me, other]) await browser.logIn('taro0001', 'taro2026')
    await change(fields)
    expect(me.last().path).toBe('/password/result')
    expect([await isIn(me), await isIn(other)]).toEqual([true, false])
    expect(other.last().path).toBe('/login')
  })

  test('go on when the change is refused', async () => {
    const other = bank.browser()
    for (const browser of [me, other]) await browser.logIn('taro0001', 'taro2026')
    expect((await change({ ...LOGIN, 'login-current': 'wrong1234' })).status).toBe(422)
    expect([await isIn(me), await isIn(other)]).toEqual([true, true])
  })

  test('go on when wrong passwords disable him: else anybody could throw him out', async () => {
    await me.logIn('taro0001', 'taro2026')
    await bank.change((tables) =>
      tables.loginAttempts.insert({ loginId: 'taro0001', failures: 10, pausedUntil: null, disabledAt: 1 }),
    )
    expect(await isIn(me)).toBe(true)
  })

  test('twenty right confirmations at once are all taken, and twenty wrong ones are answered five times', async () => {
    await me.logIn('taro0001', 'taro2026')
    const page = await me.get('/password')
    const send = (current: string) =>
      Array.from({ length: 20 }, () =>
        bank.app.request('/password', {
          method: 'POST',
          headers: { cookie: me.cookie(), 'accept-language': 'ja' },
          body: new URLSearchParams({
            ...hiddenFields(page, '/password'),
            ...CONFIRMATION,
            'confirmation-current': current,
            // Refused for another reason, so that nothing changes: it is the login password.
            'confirmation-new': 'taro2026',
            'confirmation-again': 'taro2026',
          }),
        }),
      )
    const texts = async (current: string) =>
      Promise.all((await Promise.all(send(current))).map((response) => response.text()))
    const right = await texts('taro9999')
    expect(right.filter((html) => html.includes('同じ'))).toHaveLength(20)
    const wrong = await texts('wrong1234')
    expect(wrong.filter((html) => html.includes('違います'))).toHaveLength(5)
  })
})

describe('at any time', () => {
  beforeEach(() => me.logIn('taro0001', 'taro2026'))

  test('both at once, or one of them', async () => {
    expect((await change({ ...LOGIN, ...CONFIRMATION })).path).toBe('/password/result')
    const again = {
      'confirmation-current': 'Kakunin1',
      'confirmation-new': 'Kakunin2',
      'confirmation-again': 'Kakunin2',
    }
    expect((await change({ 'change-login': 'no', 'change-confirmation': 'yes', ...again })).path).toBe(
      '/password/result',
    )
  })

  test.each<[Record<string, string>, string, string]>([
    [{ ...LOGIN, 'login-current': '' }, 'login-current', '現在のパスワードを入力してください。'],
    [{ ...LOGIN, 'login-current': 'taro2025' }, 'login-current', '現在のパスワードが違います。'],
    [{ ...LOGIN, 'login-new': '' }, 'login-new', '新しいパスワードを入力してください。'],
    [{ ...LOGIN, 'login-new': 'a2345' }, 'login-new', '6文字以上12文字以内'],
    [{ ...LOGIN, 'login-new': 'a234567890123' }, 'login-new', '6文字以上12文字以内'],
    [{ ...LOGIN, 'login-new': 'abcdefgh' }, 'login-new', '英字と数字の両方'],
    [{ ...LOGIN, 'login-new': 'abc-1234' }, 'login-new', '半角英数字で入力してください'],
    [{ ...LOGIN, 'login-new': 'taro2026' }, 'login-new', '現在のパスワードとは異なる'],
    [{ ...LOGIN, 'login-again': '' }, 'login-again', 'もう一度(2回目)入力してください'],
    [{ ...LOGIN, 'login-again': 'Taro2028' }, 'login-again', '一致していません'],
    [{ ...LOGIN, 'login-new': 'taro9999', 'login-again': 'taro9999' }, 'login-new', '異なる文字列にしてください'],
    [
      { ...LOGIN, ...CONFIRMATION, 'confirmation-new': 'Taro2027', 'confirmation-again': 'Taro2027' },
      'confirmation-new',
      '異なる文字列にしてください',
    ],
    [{ ...CONFIRMATION, 'confirmation-current': 'taro2026' }, 'confirmation-current', '確認パスワードが違います。'],
    [{ 'change-login': 'no', 'change-confirmation': 'no' }, 'problems', '変更するパスワードを選んでください。'],
  ])('%j is refused beside %s, and no password comes back', async (fields, field, message) => {
    const answer = await change(fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer, field === 'problems' ? field : `${field}-problem`)).toContain(message)
    expect(answer.html).not.toMatch(/type="password"[^>]*value="[^"]/)
  })
})
