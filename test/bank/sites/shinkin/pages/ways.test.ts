import { describe, expect, test } from 'vitest'
import { hiddenFields } from '../../../browser.ts'
import {
  cells,
  codeOf,
  logInAdmin,
  logInUser,
  openShinkin,
  type ShinkinBank,
  type ShinkinBrowser,
  staffBrowser,
} from '../web-bank.ts'

const NEW = '12345678901'
const OPEN = '23456789000'
const SHARED = '23456789001'
const STOPPED_USER = '23456789002'
const STOPPED_ADMIN = '23456789003'
const NO_USER = '23456789006'
const FREE = 'SIMF10020000'

/** Presses, and is not refused. */
const pressing =
  (browser: ShinkinBrowser) =>
  async (button: string, fields: Record<string, string> = {}) => {
    await browser.press(button, fields)
    const { status, html } = browser.last()
    expect([html.includes('data-testid="problems"'), status], `${browser.screen()} ${button}`).toEqual([false, 200])
    return browser.screen()
  }

const opening = {
  ...{ application: '1234', newCode: 'syacho01', newCodeAgain: 'syacho01' },
  ...{ newConfirm: 'syacho02', newConfirmAgain: 'syacho02', email: 'syacho@mail.example' },
}
const NEW_USER = {
  ...{ id: 'shinkintaro', kana: 'ｼﾝｷﾝ ﾀﾛｳ', kanji: 'しんきん 太郎', userCode: 'kari01', userConfirm: 'kari02' },
  ...{ email: '', rights: 'none balance transfer', limit: '100,000', confirm: 'syacho02' },
}
const subjects = async (bank: ShinkinBank) => (await bank.engine.mails()).map(({ mail }) => mail.subject)

/** Seven wrong ⑦ of a user who is at SIM-K22. */
async function sevenWrong(browser: ShinkinBrowser): Promise<void> {
  await browser.press('transfer')
  await browser.press('next', { to: 'x', amount: '1' })
  for (let i = 1; i < 7; i++) {
    await browser.press('execute', { otp: '000000' })
    expect(browser.problem('otp')).toBe('ワンタイムパスワードの入力に誤りがあります。ご確認のうえ、再度入力願います。')
  }
  await browser.press('execute', { otp: '000000' })
}

describe('ways through the pages', () => {
  test('from the application form to a transfer with a one-time password', async () => {
    const bank = await openShinkin()
    const admin = bank.browser()
    const press = pressing(admin)
    await admin.get('/')
    expect(admin.screen()).toBe('SIM-K01')
    expect(await press('open')).toBe('SIM-K02')
    expect(admin.last().html).toContain('申込書記載（4桁）の暗証番号')
    expect(await press('log-in', { number: NEW, code: '１２３４' })).toBe('SIM-K03')
    expect(admin.last().html).toContain('○×株式会社 様')
    expect(await press('ok', opening)).toBe('SIM-K04')
    expect(await press('clear')).toBe('SIM-K04')
    expect(await press('ok', { cells: cells(admin, NEW) })).toBe('SIM-K05')
    expect(admin.last().html).toContain('管理者開通確認完了')
    expect(await press('next')).toBe('SIM-K01')
    expect(await subjects(bank)).toEqual(['admin-opened'])

    await logInAdmin(admin, NEW)
    expect([admin.screen(), admin.last().html.includes(`${NEW} 様（管理者）`)]).toEqual(['SIM-K06', true])
    expect(await press('users')).toBe('SIM-K07')
    expect(admin.last().html).toContain('利用者は登録されていません。')
    expect(await press('new-user')).toBe('SIM-K08')
    expect(await press('ok', NEW_USER)).toBe('SIM-K07')
    expect(admin.last().html).toContain('data-testid="row-shinkintaro"')
    expect(await press('form')).toBe('SIM-K11')
    expect(await press('next', { form: 'each' })).toBe('SIM-K12')
    const token = { user: 'shinkintaro', serial: FREE, otp: codeOf(bank, FREE), confirm: 'syacho02' }
    expect(await press('ok', token)).toBe('SIM-K12')
    // 登録が完了した旨のメッセージは表示されません。
    expect(admin.notice()).toBeNull()
    expect(admin.last().html).toContain(`data-testid="serial-shinkintaro">${FREE}<`)
    await admin.send('/leave')
    expect([admin.screen(), admin.notice()]).toEqual(['SIM-K01', 'ログアウトしました。'])

    const user = bank.browser()
    const pressUser = pressing(user)
    await logInUser(user, NEW, 'shinkintaro', 'kari01')
    expect(user.screen()).toBe('SIM-K21')
    expect(user.last().html).toContain('登録していないため、入力してください。')
    const own = {
      ...{ oldCode: 'kari01', newCode: 'taro01', newCodeAgain: 'taro01' },
      ...{ oldConfirm: 'kari02', newConfirm: 'taro02', newConfirmAgain: 'taro02', email: 'taro@mail.example' },
    }
    expect(await pressUser('ok', own)).toBe('SIM-K22')
    expect(await pressUser('transfer')).toBe('SIM-K23')
    expect(await pressUser('next', { to: '本店 普通 1234567 ｶ)ﾃｽﾄ', amount: '12,500円' })).toBe('SIM-K24')
    expect(user.last().html).toContain('data-testid="fact-amount">12,500円<')
    bank.later(30_000)
    expect(await pressUser('execute', { otp: codeOf(bank, FREE) })).toBe('SIM-K25')
    expect(user.last().html).toContain('資金移動が完了しました。')
    await user.get('/SIM-K25')
    expect(user.last().html).toContain('本店 普通 1234567 ｶ)ﾃｽﾄ')
    expect(await pressUser('next')).toBe('SIM-K22')
    await user.get('/')
    expect(user.screen()).toBe('SIM-K22')
  })

  test('連動式: seven wrong codes stop everybody; the 金庫 releases, the admin opens again and lifts the stop', async () => {
    const bank = await openShinkin()
    const [admin, user, other] = [bank.browser(), bank.browser(), bank.browser()]
    await logInAdmin(admin, SHARED)
    await logInUser(other, SHARED, 'S0002', 'hana01')
    await logInUser(user, SHARED, 'S0001')
    await sevenWrong(user)
    expect([user.screen(), user.last().html.includes('管理者の方にお問合せください。')]).toEqual(['SIM-K20', true])
    await other.press('transfer')
    expect([other.screen(), other.last().html.includes('ご契約先のサービスがご利用になれません')]).toEqual([
      'SIM-K20',
      true,
    ])
    await admin.press('users')
    expect([admin.screen(), admin.last().html.includes('サービスをご利用できなくなりました。お問合せ')]).toEqual([
      'SIM-K01',
      true,
    ])
    expect(await subjects(bank)).toEqual(['user-locked'])

    const staff = await staffBrowser(bank)
    const page = `/staff/contracts/${SHARED}`
    await staff.get(page)
    expect(staff.last().html).toContain('data-testid="fact-state">利用停止<')
    expect(staff.last().html).toMatch(/row-S0001.*?0 \/ 0 \/ 7/s)
    expect(staff.last().html).toContain('>000000<')
    await staff.post(page, { ...(await formOf(staff, page)), button: 'release' })
    expect([staff.screen(), staff.notice()]).toEqual(['SIM-K91', '暗証番号ロックを解除しました。'])

    const press = pressing(admin)
    await admin.get('/SIM-K01')
    expect(await press('open')).toBe('SIM-K02')
    expect(await press('log-in', { number: SHARED, code: '1234' })).toBe('SIM-K03')
    expect(await press('ok', opening)).toBe('SIM-K04')
    expect(await press('ok', { cells: cells(admin, SHARED) })).toBe('SIM-K05')
    // 利用者開通確認は不要です: who was not stopped goes on.
    await logInUser(other, SHARED, 'S0002', 'hana01')
    expect(other.screen()).toBe('SIM-K22')
    await logInUser(user, SHARED, 'S0001')
    expect([user.screen(), user.last().status]).toEqual(['SIM-K20', 422])
    await logInAdmin(admin, SHARED)
    expect(await press('users')).toBe('SIM-K07')
    expect(admin.last().html).toMatch(/row-S0001.*?class="mark set" data-testid="stopped"/s)
    expect(await press('edit-user', { user: 'S0001' })).toBe('SIM-K09')
    expect(await press('release', { confirm: 'syacho02' })).toBe('SIM-K07')
    expect(admin.last().html).not.toContain('class="mark set"')
    await logInUser(user, SHARED, 'S0001')
    expect(user.screen()).toBe('SIM-K22')
  })

  test('非連動式: the user alone', async () => {
    const bank = await openShinkin()
    await bank.engine.changeRules({ spread: 'user' })
    const [user, other] = [bank.browser(), bank.browser()]
    await logInUser(user, SHARED, 'S0001')
    await sevenWrong(user)
    expect(user.screen()).toBe('SIM-K20')
    await logInUser(other, SHARED, 'S0002', 'hana01')
    expect(other.screen()).toBe('SIM-K22')
  })

  test('a 開通確認 that was interrupted waits for 15 minutes, from any browser', async () => {
    const bank = await openShinkin()
    const [first, second] = [bank.browser(), bank.browser()]
    const begin = async (browser: ShinkinBrowser) => {
      await browser.get('/SIM-K01')
      await browser.press('open')
      await browser.press('log-in', { number: NEW, code: '1234' })
    }
    await begin(first)
    expect(first.screen()).toBe('SIM-K03')
    await begin(second)
    expect([second.screen(), second.last().html.includes('開通確認処理が途中で中断されたため')]).toEqual([
      'SIM-K02',
      true,
    ])
    bank.later(15 * 60_000)
    await begin(second)
    expect(second.screen()).toBe('SIM-K03')
    await first.press('ok', opening)
    expect([first.screen(), first.last().html.includes('開通確認処理が途中で中断されたため')]).toEqual([
      'SIM-K01',
      true,
    ])
  })

  test('another form of use cancels all registrations, the same one none', async () => {
    const bank = await openShinkin()
    const admin = bank.browser()
    await logInAdmin(admin, STOPPED_USER)
    const press = pressing(admin)
    await admin.get('/SIM-K11')
    expect(await press('next', { form: 'each' })).toBe('SIM-K12')
    expect(admin.last().html).toContain('serial-S0002">SIMF10020097<')
    await admin.get('/SIM-K11')
    expect(await press('next', { form: 'one' })).toBe('SIM-K12')
    expect(admin.last().html).toContain('data-testid="fact-serial">登録なし<')
    const fields = { serial: 'simf 10020097', otp: codeOf(bank, 'SIMF10020097'), confirm: 'syacho02' }
    await press('ok', fields)
    expect(admin.last().html).toContain('data-testid="fact-serial">SIMF10020097<')
    await admin.get('/SIM-K11')
    await press('next', { form: 'each' })
    expect(admin.last().html).toContain('serial-S0002">登録なし<')
  })

  test('a user is changed, reported, and removed; his ID waits for Monday', async () => {
    const bank = await openShinkin()
    const admin = bank.browser()
    await logInAdmin(admin, OPEN)
    const press = pressing(admin)
    const panel = async () => {
      await admin.get('/SIM-K07')
      await press('edit-user', { user: 'shinkintaro' })
    }
    await panel()
    expect(await press('change')).toBe('SIM-K10')
    expect(admin.last().html).toContain('value="しんきん 太郎"')
    const codes = { userCode: '9999', userCodeAgain: '9999', userConfirm: '', userConfirmAgain: '' }
    const change = { kana: 'ﾀﾛｳ', kanji: '', ...codes, rights: 'none', limit: '5', confirm: 'syacho02' }
    expect(await press('ok', change)).toBe('SIM-K07')
    const user = bank.browser()
    await logInUser(user, OPEN, 'shinkintaro', '9999')
    expect(user.screen()).toBe('SIM-K22')
    expect(user.last().html).toContain('data-testid="no-services"')
    expect(user.last().html).not.toContain('data-testid="button-transfer"')
    await user.get('/SIM-K23?operation=transfer')
    expect(user.screen()).toBe('SIM-K22')
    await panel()
    expect(await press('accident', { reason: '紛失', confirm: 'syacho02' })).toBe('SIM-K07')
    await user.get('/SIM-K22')
    expect(user.screen()).toBe('SIM-K20')
    await panel()
    expect(admin.last().html).toContain('data-testid="fact-reason">紛失<')
    expect(await press('accident-over', { confirm: 'syacho02' })).toBe('SIM-K07')
    await panel()
    expect(await press('unblock', { confirm: 'syacho02' })).toBe('SIM-K07')
    await panel()
    expect(await press('remove', { confirm: 'syacho02' })).toBe('SIM-K07')
    await press('new-user')
    await admin.press('ok', NEW_USER)
    expect(admin.problem('id')).toBe('入力された利用者ＩＤはすでに使用されています。')
    expect(admin.last().html).toMatch(/name="kana"[^>]*value="ｼﾝｷﾝ ﾀﾛｳ"/)
    expect(admin.last().html).not.toContain('kari01')
    expect(await subjects(bank)).toEqual(['user-removed', 'accident-over', 'accident', 'user-changed'])
  })

  test('each of the operations asks ⑦, under its own name', async () => {
    const bank = await openShinkin()
    const user = bank.browser()
    const press = pressing(user)
    await logInUser(user, OPEN, 'shinkintaro')
    for (const [operation, done] of [
      ['cancellation', '資金移動予約の取消が完了しました。'],
      ['payments', '払込みが完了しました。'],
      ['files', 'ファイルの送信が完了しました。'],
    ] as const) {
      expect(await press(operation)).toBe('SIM-K23')
      expect(user.last().html.includes('data-testid="amount"')).toBe(operation !== 'cancellation')
      expect(await press('next', { to: '20261201-0001', amount: '1' })).toBe('SIM-K24')
      bank.later(30_000)
      expect(await press('execute', { otp: codeOf(bank, 'SIMF10020099') })).toBe('SIM-K25')
      expect(user.last().html).toContain(done)
      expect(await press('next')).toBe('SIM-K22')
    }
  })

  test('codes and addresses of one’s own', async () => {
    const bank = await openShinkin()
    const [admin, user] = [bank.browser(), bank.browser()]
    await logInAdmin(admin, OPEN)
    const press = pressing(admin)
    expect(await press('codes')).toBe('SIM-K13')
    const same = { newCode: '', newCodeAgain: '', newConfirm: '', newConfirmAgain: '', email: '' }
    await admin.press('ok', { ...same, confirm: 'syacho02' })
    expect(admin.problem('newCode')).toBe('変更する項目を入力してください。')
    const code = { ...same, newCode: 'kaicho01', newCodeAgain: 'kaicho01' }
    expect(await press('ok', { ...code, confirm: 'syacho02' })).toBe('SIM-K06')
    await logInAdmin(admin, OPEN, 'kaicho01')
    expect(admin.screen()).toBe('SIM-K06')

    await logInUser(user, OPEN, 'shinkintaro')
    const pressUser = pressing(user)
    expect(await pressUser('own-data')).toBe('SIM-K26')
    expect(await pressUser('ok', { ...same, email: 'new@mail.example', oldConfirm: 'taro02' })).toBe('SIM-K22')
    expect(await subjects(bank)).toEqual(['user-email-changed', 'user-email-changed', 'admin-code-changed'])
    await user.get('/mailbox')
    expect(user.last().html).toContain('利用者Eメールアドレス変更')
    expect(user.last().html).toContain('new@mail.example')
  })

  test('時刻補正 says the same of unknown serials and of wrong codes, and pauses after three', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    const late = (steps: number) => codeOf(bank, FREE, steps)
    for (const serial of ['ZZZZ00000001', 'SIMF10020001']) {
      await browser.get('/SIM-K30')
      for (let i = 0; i < 4; i++) await browser.press('ok', { serial, otp1: '000000', otp2: '000001' })
      const { html } = browser.last()
      expect(html).toContain('しばらくお待ちいただいてから、再度行ってください。')
      expect(html).not.toContain('時刻補正ができません。')
    }
    await browser.get('/SIM-K30')
    await browser.press('ok', { serial: FREE, otp1: late(-100), otp2: late(-99) })
    expect([browser.screen(), browser.notice()]).toEqual(['SIM-K30', '時刻補正が完了しました。'])
  })

  test('a page whose turn it is not leads to where its way begins', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    for (const page of ['SIM-K02', 'SIM-K03', 'SIM-K04', 'SIM-K06', 'SIM-K07', 'SIM-K09', 'SIM-K12', 'SIM-K13']) {
      await browser.get(`/${page}`)
      expect(browser.screen(), page).toBe('SIM-K01')
    }
    for (const page of ['SIM-K21', 'SIM-K22', 'SIM-K23', 'SIM-K24', 'SIM-K25', 'SIM-K26']) {
      await browser.get(`/${page}`)
      expect(browser.screen(), page).toBe('SIM-K20')
    }
    await browser.get('/SIM-K99')
    expect(browser.last().status).toBe(404)
  })

  test('what stands in the address is filled in, and which way was begun is kept in each window', async () => {
    const bank = await openShinkin()
    const browser = bank.browser()
    await browser.get(`/SIM-K02?purpose=open&number=${STOPPED_ADMIN}`)
    expect(browser.last().html).toContain(`value="${STOPPED_ADMIN}"`)
    expect(browser.last().html).toContain('申込書記載（4桁）の暗証番号')
    await browser.press('log-in', { number: STOPPED_ADMIN, code: '1234' })
    expect(browser.last().html).toContain('お問合せ窓口までご連絡ください。')
    await browser.get(`/SIM-K20?number=${NO_USER}&user=S0001`)
    expect(browser.last().html).toMatch(/name="user"[^>]*value="S0001"/)
    await browser.press('log-in', { number: NO_USER, user: 'S0001', code: 'x' })
    expect(browser.last().html).toContain('ご利用者の認証ができません。')
  })
})

/** What the forms of a staff page have in them. */
async function formOf(staff: ShinkinBrowser, page: string): Promise<Record<string, string>> {
  await staff.get(page)
  const hidden = [...staff.last().html.matchAll(/<input type="hidden" name="(form-[a-z]+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

describe('two windows of one session', () => {
  test('a form is about what it shows: the user, the operation', async () => {
    const bank = await openShinkin()
    const admin = bank.browser()
    await logInAdmin(admin, STOPPED_USER)
    await admin.get('/SIM-K07')
    await admin.press('edit-user', { user: 'S0001' })
    const shown = hiddenFields(admin.last(), '/SIM-K09')
    await admin.get('/SIM-K07')
    await admin.press('edit-user', { user: 'S0002' })
    await admin.post('/SIM-K09', { ...shown, button: 'remove', confirm: 'syacho02' })
    expect(admin.last().html).toContain('data-testid="row-S0002"')
    expect(admin.last().html).not.toContain('data-testid="row-S0001"')

    const user = bank.browser()
    await logInUser(user, OPEN, 'shinkintaro')
    await user.press('payments')
    const paying = hiddenFields(user.last(), '/SIM-K23')
    await user.get('/SIM-K22')
    await user.press('transfer')
    await user.post('/SIM-K23', { ...paying, button: 'next', to: 'x', amount: '1' })
    expect(user.last().html).toContain('<h1>収納サービス確認</h1>')
  })

  test('a code signs the order that its page shows, and no other; nothing is counted', async () => {
    const bank = await openShinkin()
    const user = bank.browser()
    await logInUser(user, OPEN, 'shinkintaro')
    await user.press('transfer')
    await user.press('next', { to: 'A', amount: '1' })
    const seen = hiddenFields(user.last(), '/SIM-K24')
    await user.get('/SIM-K23')
    await user.press('next', { to: 'B', amount: '100000' })
    const otp = codeOf(bank, 'SIMF10020099')
    await user.post('/SIM-K24', { ...seen, button: 'execute', otp })
    expect([user.screen(), user.last().status]).toEqual(['SIM-K24', 422])
    expect(user.last().html).toContain('別の画面で取引内容が変更されました。')
    expect(user.last().html).toContain('data-testid="fact-to">B<')
    await user.press('execute', { otp })
    expect([user.screen(), user.last().html.includes('data-testid="fact-to">B<')]).toEqual(['SIM-K25', true])
  })
})
