import { describe, expect, test } from 'vitest'
import { makePhone } from '../../../../../cli/bank-journey/phone.ts'
import { hiddenFields } from '../../../browser.ts'
import { ANSWERS, CARD, DETAILS, logIn, mailOf, mailPassword, openSeiwa, PASSWORDS, staffBrowser } from '../web-bank.ts'

describe('ways through the pages', () => {
  test('from the contract card to a transfer with a one-time password of the app', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    const phone = makePhone(bank.now())
    const app = (event: Readonly<Record<string, unknown>> & { readonly type: string }) =>
      phone.happen(event, bank.now())
    const press = async (button: string, fields: Record<string, string> = {}) => {
      await browser.press(button, fields)
      expect([browser.last().html.includes('data-testid="problems"'), browser.last().status]).toEqual([false, 200])
      return browser.screen()
    }
    await browser.get('/')
    expect(browser.screen()).toBe('SIM-S01')
    expect(await press('first-use')).toBe('SIM-S02')
    expect(await press('next', CARD)).toBe('SIM-S03')
    expect(await press('take', { loginId: 'hajime01', loginIdAgain: 'hajime01' })).toBe('SIM-S04')
    expect(browser.last().html).toContain('data-testid="fact-loginId">hajime01<')
    expect(await press('continue')).toBe('SIM-S01')
    expect(await press('log-in', { loginId: 'hajime01', password: 'hajime2026' })).toBe('SIM-S10')
    expect(await press('register', ANSWERS)).toBe('BLI002')
    expect(await press('change', PASSWORDS)).toBe('SIM-S11')
    expect(await press('to-check', DETAILS)).toBe('SIM-S12')
    expect(browser.last().html).toContain('data-testid="fact-email">h@mail.example<')
    expect(await press('back')).toBe('SIM-S11')
    expect(browser.last().html).toContain('value="h@mail.example"')
    expect(await press('to-check', DETAILS)).toBe('SIM-S12')
    expect(await press('register', { confirm: 'kakunin22' })).toBe('BLI041')
    expect(browser.last().html).toContain('data-testid="fact-answer2">さくらさくら<')
    expect(await press('next')).toBe('BPT001')

    expect(await press('one-time-password')).toBe('BOP001')
    expect(browser.last().html).toContain('data-testid="fact-state">トークン未発行<')
    expect(await press('issue')).toBe('SIM-S20')
    const start = { startPassword: '2580', startPasswordAgain: '2580' }
    const phoneMail = { phoneMail: 'tel@mail.example', phoneMailAgain: 'tel@mail.example' }
    expect(await press('next', { ...phoneMail, ...start })).toBe('SIM-S21')
    expect(browser.last().html).toContain('data-testid="fact-sent-at">2026年11月21日 10時00分00秒<')
    expect((await bank.engine.mails()).map(({ mail }) => mail.subject)).toEqual(['password'])
    expect(await press('confirm', { confirm: 'kakunin22', mailPassword: await mailPassword(bank) })).toBe('SIM-S22')
    const userId = /data-testid="fact-user-id">(\d{12})</.exec(browser.last().html)?.[1] ?? ''
    expect(userId).toBe('999800000003')

    await browser.get('/mailbox')
    const { html } = browser.last()
    expect(html).toContain('tel@mail.example')
    expect(html).toContain('data-testid="key-file-text"')
    const text = (await mailOf(bank, 'token'))?.keyFile ?? ''
    await browser.get(/href="(\/mailbox\/[^"]+\/key-file)"/.exec(html)?.[1] ?? '')
    expect(browser.last().html).toBe(text)
    app({ type: 'open-mail-link', text })
    app({ type: 'set-up', serviceId: '10112231', userId, startPassword: '2580' })

    await browser.get('/BOP001')
    expect(await press('start-use')).toBe('SIM-S23')
    expect(await press('start', { otp: phone.code(bank.now()) })).toBe('SIM-S24')
    expect(await press('token-choice')).toBe('BOP001')
    expect(await press('top')).toBe('BPT001')
    expect(await press('log-out')).toBe('SIM-S09')
    expect(browser.last().html).toContain('<h1>ログアウト</h1>')
    expect(await press('home')).toBe('SIM-S01')

    bank.later(60_000)
    expect(await press('log-in', { loginId: 'hajime01', password: 'atarashii1' })).toBe('SIM-S05')
    expect(await press('log-in', { otp: phone.code(bank.now()) })).toBe('BPT001')
    expect(await press('transfer')).toBe('SIM-S30')
    expect(await press('next', { to: '本店 1234567', amount: '12,500', day: 'today' })).toBe('SIM-S31')
    expect(browser.last().html).toContain('data-testid="fact-amount">12,500円<')
    expect(browser.last().html).not.toContain('data-testid="mailPassword"')
    bank.later(60_000)
    expect(await press('execute', { confirm: 'kakunin22', otp: phone.code(bank.now()) })).toBe('SIM-S32')
    expect((await bank.engine.mails({ limit: 1 })).map(({ mail }) => mail.subject)).toEqual(['transfer'])
  })

  test('what locks is told, and the branch opens it again', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await logIn(browser, 'sakura')
    await browser.get('/SIM-S30')
    await browser.press('next', { to: 'x', amount: '1', day: 'later' })
    for (let i = 1; i <= 5; i++) {
      await browser.press('execute', { confirm: 'wrong', mailPassword: '000000' })
      expect(browser.problem('confirm')).toBe('確認用パスワードに誤りがあります。')
    }
    expect(browser.last().html).toContain('認証情報の誤りが一定回数に達したため')
    await logIn(browser, 'sakura')
    expect([browser.screen(), browser.last().status]).toEqual(['SIM-S01', 422])

    const staff = await staffBrowser(bank)
    await staff.get(ACCOUNT)
    expect(staff.screen()).toBe('SIM-S91')
    expect(staff.last().html).toContain('data-testid="fact-standing">停止中<')
    expect(staff.last().html).toContain('確認用パスワードに誤りがあります。')
    const left = hiddenFields(staff.last(), ACCOUNT)
    await staff.send(ACCOUNT, { action: 'release' })
    expect(staff.notice()).toBe('解除しました。')
    await staff.post(ACCOUNT, { ...left, action: 'release' })
    expect(staff.last().html).toContain('解除するものはありません。')
    await logIn(browser, 'sakura')
    expect(browser.screen()).toBe('BPT001')
  })
})

const ACCOUNT = `/staff/accounts/${encodeURIComponent('001-普通-1200003')}`

describe('メール通知パスワード through the pages', () => {
  test('is sent once for a page that was led to, again when it is looked at anew, and with a refusal', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    const sent = async () => (await bank.engine.mails()).length
    await logIn(browser, 'sakura')
    await browser.get('/SIM-S30')
    await browser.press('next', { to: 'x', amount: '1', day: 'later' })
    expect([browser.screen(), await sent()]).toEqual(['SIM-S31', 1])
    const [password] = [await mailPassword(bank)]
    await browser.get('/SIM-S31')
    expect(await sent()).toBe(2)
    await browser.press('execute', { confirm: 'sakura9999', mailPassword: password })
    expect(browser.problem('mailPassword')).toBe('メール通知パスワードに誤りがあります。')
    expect(await sent()).toBe(3)
    await browser.press('execute', { confirm: 'sakura9999', mailPassword: await mailPassword(bank) })
    expect(browser.screen()).toBe('SIM-S32')
  })
})

describe('窓口', () => {
  test('makes a contract, says what is wrong with one, and finds it', async () => {
    const bank = await openSeiwa()
    const staff = await staffBrowser(bank)
    const card = { branch: '123', subject: '当座', account: '7654321', password: 'abc12345', confirm: 'def67890' }
    await staff.send('/staff', { ...card, branch: '12', password: 'x' })
    expect([staff.last().status, staff.problem('branch'), staff.problem('password')]).toEqual([
      ...[422, '3桁で入力して下さい。', '6～12桁で入力して下さい。'],
    ])
    expect(staff.last().html).toContain('value="7654321"')
    expect(staff.last().html).not.toContain('def67890')
    await staff.send('/staff', card)
    expect([staff.screen(), staff.notice()]).toEqual(['SIM-S91', 'ご契約を登録しました。'])
    await staff.get('/staff')
    await staff.send('/staff', card)
    expect(staff.problem('account')).toBe('この口座のご契約は、すでに登録されています。')
    await staff.get('/staff?q=7654321')
    expect(staff.last().html).toContain('data-testid="account-123-当座-7654321"')
    expect(staff.last().html).not.toContain('sakura01')
  })

  test('releases the token of who has lost his telephone', async () => {
    const bank = await openSeiwa()
    const staff = await staffBrowser(bank)
    const account = `/staff/accounts/${encodeURIComponent('001-普通-1200005')}`
    await staff.get(account)
    await staff.send(account, { action: 'release-token' })
    expect(staff.last().html).toContain('data-testid="fact-otp">ワンタイムパスワード利用解除済<')
    await logIn(bank.browser(), 'kaede')
  })

  test.each([
    ['1200001', []],
    ['1200002', ['release']],
    ['1200003', []],
    ['1200004', []],
    ['1200005', ['release-token']],
    ['1200006', []],
    ['1200008', ['release']],
    ['1200009', ['release']],
  ])('offers a customer (%s) what would do something, and says why nothing else: %j', async (account, offered) => {
    const staff = await staffBrowser(await openSeiwa())
    const { html } = await staff.get(`/staff/accounts/${encodeURIComponent(`001-普通-${account}`)}`)
    const buttons = [...html.matchAll(/name="action" value="([^"]+)"/g)].map(([, action]) => action)
    expect(buttons).toEqual(offered)
    expect(html.includes('解除するものはありません。')).toBe(!buttons.includes('release'))
    expect(html.includes('ワンタイムパスワードをご利用中ではありません。')).toBe(!buttons.includes('release-token'))
  })

  test('sets the rules, moves the clock, and puts everything back', async () => {
    const bank = await openSeiwa()
    const staff = await staffBrowser(bank)
    const rules = { 'rule-interrupted': 'blocked', 'rule-releaseBy': 'otp', 'rule-releaseWait': '30-min' }
    await staff.get('/staff/settings')
    await staff.send('/staff/settings', {
      ...{ ...rules, 'rule-errors': '3', 'rule-linkCheck': 'none', 'rule-linkDays': '30' },
      button: 'rules',
    })
    expect(staff.notice()).toBe('ルールを保存しました。')
    const links = { linkCheck: 'none', linkDays: 30 }
    const set = { interrupted: 'blocked', releaseBy: 'otp', releaseWait: '30-min', errors: 3, ...links }
    expect((await bank.engine.settings()).rules).toEqual(set)
    await staff.send('/staff/settings', { 'rule-errors': '99', button: 'rules' })
    expect((await bank.engine.settings()).rules).toEqual(set)
    await staff.send('/staff/settings', { button: 'clock:1-day' })
    expect((await bank.engine.settings()).now - bank.now()).toBe(24 * 60 * 60_000)
    await staff.send('/staff/settings', { button: 'clock:right' })
    expect((await bank.engine.settings()).now).toBe(bank.now())
    await staff.send('/staff/settings', { button: 'reset' })
    expect(staff.notice()).toContain('何も変更していません。')
    await staff.send('/staff/settings', { button: 'reset', sure: 'on', 'reset-rules': 'on' })
    expect((await bank.engine.settings()).rules).toEqual({
      ...{ interrupted: 'resume', releaseBy: 'confirm', releaseWait: 'next-day', errors: 5 },
      ...{ linkCheck: 'answer', linkDays: 90 },
    })
  })
})
