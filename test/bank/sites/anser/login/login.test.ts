import { describe, expect, test } from 'vitest'
import { PRACTICE_USERS } from '../../../../../bank/index.ts'
import { makeTestBank, register, textOf, typedIn } from '../../../browser.ts'

const MINUTE = 60_000

describe('login', () => {
  test('leads somebody without a token to BLGI022', async () => {
    const { browser } = await makeTestBank()
    const answer = await browser().logIn()
    expect(answer.path).toBe('/registration')
    expect(textOf(answer, 'screen-id')).toBe('BLGI022')
    expect(textOf(answer, 'who')).toBe('北野 花子 様(マスターユーザ)')
  })

  test('shows the practice accounts, and choosing one fills the form', async () => {
    const me = (await makeTestBank()).browser()
    const { html } = await me.get('/login')
    for (const user of PRACTICE_USERS) {
      for (const text of [user.name, user.loginId, user.password]) expect(html).toContain(text)
      expect(html).toContain(`href="/login?account=${user.loginId}"`)
    }
    const chosen = await me.get('/login?account=taro0001')
    expect(typedIn(chosen, 'login-id')).toBe('taro0001')
    expect(typedIn(chosen, 'password')).toBe('taro2026')
    expect(typedIn(await me.get('/login?account=nobody'), 'login-id')).toBe('')
  })

  test('a full-width login ID is the same one', async () => {
    const answer = await (await makeTestBank()).browser().logIn('ｈａｎａｋｏ０１ ')
    expect(answer.path).toBe('/registration')
  })

  test('names what is missing, and keeps the login ID', async () => {
    const me = (await makeTestBank()).browser()
    const nothing = await me.logIn('', '')
    expect(nothing.status).toBe(422)
    expect(textOf(nothing, 'login-id-problem')).toBe('ログインIDを入力してください。')
    expect(textOf(nothing, 'password-problem')).toBe('ログインパスワードを入力してください。')
    const half = await me.logIn('hanako01', '')
    expect(typedIn(half, 'login-id')).toBe('hanako01')
  })

  test('does not tell whether the login ID or the password is wrong, nor send the password back', async () => {
    const me = (await makeTestBank()).browser()
    const wrong = await me.logIn('hanako01', 'wrong1234')
    const nobody = await me.logIn('nobody99', 'wrong1234')
    expect(textOf(wrong, 'login-id-problem')).toContain('ログインIDまたはログインパスワードが違います')
    expect(textOf(nobody, 'problems')).toBe(textOf(wrong, 'problems'))
    expect(typedIn(wrong, 'login-id')).toBe('hanako01')
    expect(wrong.html).not.toContain('wrong1234')
  })

  test.each([
    ['hanako01', 'a user'],
    ['nobody99', 'nobody'],
  ])('%s, a login ID of %s, is paused after five wrong passwords, for ten minutes', async (loginId) => {
    const bank = await makeTestBank()
    const me = bank.browser()
    for (let i = 0; i < 5; i++) {
      expect(textOf(await me.logIn(loginId, 'wrong1234'), 'problems')).toContain('違います')
    }
    const paused = await me.logIn(loginId, 'hanako2026')
    expect(textOf(paused, 'login-id-problem')).toContain('一時的にご利用を停止しています')
    bank.later(10 * MINUTE - 1)
    expect((await me.logIn(loginId, 'hanako2026')).path).toBe('/login')
    bank.later(1)
    const after = await me.logIn(loginId, 'hanako2026')
    expect(after.path).toBe(loginId === 'hanako01' ? '/registration' : '/login')
    expect(after.html).not.toContain('停止しています')
  })

  test('ten wrong passwords, over the pause, disable the login ID for good', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    for (let i = 0; i < 10; i++) {
      if (i === 5) bank.later(10 * MINUTE)
      expect(textOf(await me.logIn('saburo01', 'wrong1234'), 'problems')).toContain('違います')
    }
    bank.later(24 * 60 * MINUTE)
    expect(textOf(await me.logIn('saburo01', 'saburo2026'), 'login-id-problem')).toContain('無効になっています')
    expect(await bank.history('login')).toEqual([
      ...Array.from({ length: 5 }, () => 'login failed'),
      'login-paused done',
      ...Array.from({ length: 5 }, () => 'login failed'),
      'login-disabled done',
    ])
  })

  test('a right password sets the count back', async () => {
    const bank = await makeTestBank()
    for (let round = 0; round < 2; round++) {
      const me = bank.browser()
      for (let i = 0; i < 4; i++) await me.logIn('hanako01', 'wrong1234')
      expect((await me.logIn()).path).toBe('/registration')
    }
  })

  test('twenty tries at once are no more than five', async () => {
    const bank = await makeTestBank()
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => textOf(await bank.browser().logIn('hanako01', 'wrong1234'), 'problems')),
    )
    expect(answers.filter((text) => text?.includes('違います'))).toHaveLength(5)
  })

  test('twenty right logins at once all come in', async () => {
    const bank = await makeTestBank()
    const paths = await Promise.all(Array.from({ length: 20 }, async () => (await bank.browser().logIn()).path))
    expect(paths).toEqual(Array.from({ length: 20 }, () => '/registration'))
  })

  test('a right password among many wrong ones at once is told only before the fifth wrong one', async () => {
    const bank = await makeTestBank()
    const tries = Array.from({ length: 20 }, (_, i) =>
      bank.browser().logIn('hanako01', i === 19 ? 'hanako2026' : 'wrong1234'),
    )
    const answers = await Promise.all(tries)
    const [wrong, paused] = ['違います', '停止しています'].map((text) =>
      answers.filter(({ html }) => html.includes(text)),
    )
    const isIn = answers.some(({ path }) => path === '/registration')
    // Whoever came in set the count back; nobody was told more than five times in a row that he was wrong.
    expect(wrong?.length).toBeLessThanOrEqual(isIn ? 9 : 5)
    expect((wrong?.length ?? 0) + (paused?.length ?? 0) + (isIn ? 1 : 0)).toBe(20)
  })
})

describe('sessions', () => {
  test('the session changes its id at login, and a cookie is for this server and for no script', async () => {
    const { app } = await makeTestBank()
    const first = (await app.request('/login')).headers.getSetCookie()
    expect(first[0]).toMatch(/^bank-session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
    const again = (await app.request('/login')).headers.getSetCookie()
    expect(again[0]).not.toBe(first[0])
  })

  test('logout ends it', async () => {
    const me = (await makeTestBank()).browser()
    await me.logIn()
    const out = await me.send('/logout')
    expect(out.path).toBe('/logout')
    expect(textOf(out, 'logged-out')).toBe('ログアウトしました')
    expect((await me.get('/registration')).path).toBe('/login')
  })

  test('thirty minutes without a request end it; a form sent then is answered calmly', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    await register(me)
    await me.get('/transfer')
    bank.later(30 * MINUTE - 1)
    await me.get('/transfer')
    bank.later(30 * MINUTE)
    const answer = await me.send('/transfer', {})
    expect(answer.path).toBe('/login')
    expect(textOf(answer, 'notice')).toContain('もう一度ログインすると、元の画面に戻ります')
  })

  test('every page says when it ends, and warns before; 「利用を続ける」 keeps it open', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    expect((await me.get('/login')).html).not.toContain('session.js')
    const page = await me.logIn()
    expect(page.html).toContain('<meta http-equiv="refresh" content="1801;url=/logout?reason=time-out"/>')
    expect(textOf(page, 'idle-warning')).toContain('まもなく自動的にログアウトします')
    for (let i = 0; i < 3; i++) {
      bank.later(29 * MINUTE)
      expect((await me.get('/session')).status).toBe(204)
    }
    bank.later(30 * MINUTE)
    expect((await me.get('/session')).status).toBe(401)
    expect(textOf(await me.get('/logout?reason=time-out'), 'logged-out')).toBe('自動的にログアウトしました')
  })

  test('a login page from before a restart keeps the login ID and asks once more', async () => {
    const me = (await makeTestBank()).browser()
    const answer = await me.post('/login', { 'login-id': 'hanako01', password: 'hanako2026', 'form-token': 'old' })
    expect(answer.path).toBe('/login')
    expect(typedIn(answer, 'login-id')).toBe('hanako01')
    expect(textOf(answer, 'notice')).toContain('もう一度ログイン')
  })
})

describe('language', () => {
  test('Japanese first, else what the browser asks for', async () => {
    const bank = await makeTestBank()
    expect((await bank.browser('de').get('/login')).html).toContain('<html lang="ja">')
    const english = await bank.browser('en-US').get('/login')
    expect(english.html).toContain('<html lang="en">')
    expect(english.html).toContain('<title>Login (SIM-B01) | Practice Bank Business IB</title>')
  })

  test('the switch in the header stays, and returns to the page', async () => {
    const me = (await makeTestBank()).browser()
    await me.logIn()
    const english = await me.get('/language/en?back=%2Fregistration')
    expect(english.path).toBe('/registration')
    expect(english.html).toContain('<html lang="en">')
    expect((await me.get('/registration')).html).toContain(
      'The registration must not be interrupted'.toLowerCase().slice(4),
    )
    expect((await me.get('/language/ja?back=%2Fregistration')).html).toContain('<html lang="ja">')
    expect((await me.get('/language/xx?back=%2Fregistration')).html).toContain('<html lang="ja">')
  })

  test.each([['//evil.example'], ['https://evil.example'], ['/\\evil.example'], ['/a?b#c'], ['/a?b//']])(
    'the switch leads nowhere else: %s',
    async (back) => {
      const { app } = await makeTestBank()
      const response = await app.request(`/language/en?back=${encodeURIComponent(back)}`)
      expect(response.headers.get('location')).toBe('/')
    },
  )
})
