import { describe, expect, test } from 'vitest'
import { practiceCustomers } from '../../../../../bank/sites/seiwa/practice/customers.ts'
import { hexToBytes, totp } from '../../../../../token-core/codes.ts'
import { hiddenFields } from '../../../browser.ts'
import {
  ANSWERS,
  CARD,
  DETAILS,
  logIn,
  mailOf,
  mailPassword,
  openSeiwa,
  PASSWORDS,
  type SeiwaBank,
  type SeiwaBrowser,
  staffBrowser,
} from '../web-bank.ts'

/** What a page's form says back when it is sent from a window that was left standing. */
const formOf = (browser: SeiwaBrowser) => hiddenFields(browser.last(), `/${browser.screen()}`)

const ORDER = { to: 'A', amount: '1', day: 'later' }
const OTHER = { to: 'B', amount: '100000', day: 'later' }
const ISSUE = {
  ...{ phoneMail: 'a@mail.example', phoneMailAgain: 'a@mail.example' },
  ...{ startPassword: '2580', startPasswordAgain: '2580' },
}

async function accountOf(bank: SeiwaBank, number: string) {
  const { world } = await bank.engine.readKinds(['account'])
  return world.accounts[`001-普通-${number}`]
}

async function codeNow(bank: SeiwaBank, number: string): Promise<string> {
  const otp = (await accountOf(bank, number))?.otp
  return totp({ key: hexToBytes(otp && 'key' in otp ? otp.key : ''), time: bank.now() / 1000, period: 60 })
}

async function logInWithCode(bank: SeiwaBank, browser: SeiwaBrowser): Promise<void> {
  await logIn(browser, 'kaede')
  await browser.press('log-in', { otp: await codeNow(bank, '1200005') })
  bank.later(60_000)
}

async function issue(bank: SeiwaBank, browser: SeiwaBrowser, confirm: string): Promise<void> {
  await browser.get('/SIM-S20')
  await browser.press('next', ISSUE)
  await browser.press('confirm', { confirm, mailPassword: await mailPassword(bank) })
  expect(browser.screen()).toBe('SIM-S22')
}

describe('two windows of one session', () => {
  test.each([
    ['ja', '別の画面で取引内容が変更されました。'],
    ['en', 'The order was changed in another window.'],
  ])('a code confirms the order that its page shows, and no other; nothing is counted: %s', async (language, told) => {
    const bank = await openSeiwa()
    const browser = bank.browser(language)
    await logInWithCode(bank, browser)
    await browser.get('/SIM-S30')
    await browser.press('next', ORDER)
    const seen = formOf(browser)
    await browser.get('/SIM-S30')
    await browser.press('next', OTHER)
    const proofs = { confirm: 'kaede9999', otp: await codeNow(bank, '1200005') }
    const before = await accountOf(bank, '1200005')
    for (const typed of [proofs, { confirm: 'wrong', otp: '000000' }]) {
      await browser.post('/SIM-S31', { ...seen, button: 'execute', ...typed })
      expect([browser.screen(), browser.last().status]).toEqual(['SIM-S31', 422])
      expect(browser.last().html).toContain(told)
      expect(browser.last().html).toContain('data-testid="fact-to">B<')
    }
    expect(await accountOf(bank, '1200005')).toEqual(before)
    await browser.press('execute', proofs)
    expect([browser.screen(), browser.last().html.includes('data-testid="fact-to">B<')]).toEqual(['SIM-S32', true])
  })

  test('a password by mail confirms no other order either, and one may go back', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await logIn(browser, 'sakura')
    await browser.get('/SIM-S30')
    await browser.press('next', ORDER)
    const seen = formOf(browser)
    await browser.get('/SIM-S30')
    await browser.press('next', OTHER)
    const proofs = { confirm: 'sakura9999', mailPassword: await mailPassword(bank) }
    await browser.post('/SIM-S31', { ...seen, button: 'execute', ...proofs })
    expect([browser.screen(), browser.last().status]).toEqual(['SIM-S31', 422])
    expect(await mailOf(bank, 'transfer')).toBeUndefined()
    await browser.post('/SIM-S31', { ...seen, button: 'back' })
    expect(browser.screen()).toBe('SIM-S30')
    // The same order entered again is the same.
    await browser.press('next', ORDER)
    await browser.post('/SIM-S31', {
      ...{ ...seen, button: 'execute', confirm: 'sakura9999' },
      mailPassword: await mailPassword(bank),
    })
    expect(browser.screen()).toBe('SIM-S32')
  })

  test.each([
    ['address', { phoneMail: 'b@mail.example', phoneMailAgain: 'b@mail.example' }],
    ['start password', { startPassword: '1470', startPasswordAgain: '1470' }],
  ])('no token is issued for another %s', async (_, other) => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await logIn(browser, 'sakura')
    await browser.get('/SIM-S20')
    await browser.press('next', ISSUE)
    const seen = formOf(browser)
    expect(browser.last().html).not.toContain('2580')
    await browser.get('/SIM-S20')
    await browser.press('next', { ...ISSUE, ...other })
    const proofs = { confirm: 'sakura9999', mailPassword: await mailPassword(bank) }
    await browser.post('/SIM-S21', { ...seen, button: 'confirm', ...proofs })
    expect([browser.screen(), browser.last().status]).toEqual(['SIM-S21', 422])
    expect(browser.last().html).toContain('別の画面での操作により、内容が変更されました。')
    expect(await accountOf(bank, '1200003')).toMatchObject({ otp: { state: 'none' }, errors: { confirm: 0, mail: 0 } })
    await browser.press('confirm', { ...proofs, mailPassword: await mailPassword(bank) })
    expect(browser.screen()).toBe('SIM-S22')
  })

  test('no token is started for whose page another one stands by now', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await logIn(browser, 'momiji')
    await browser.get('/SIM-S23')
    const seen = formOf(browser)
    const otp = await codeNow(bank, '1200004')
    await issue(bank, browser, 'momiji9999')
    await browser.post('/SIM-S23', { ...seen, button: 'start', otp })
    expect([browser.screen(), browser.last().status]).toEqual(['SIM-S23', 422])
    expect(browser.last().html).toContain('別の画面での操作により、内容が変更されました。')
    expect(await accountOf(bank, '1200004')).toMatchObject({ otp: { state: 'issued' }, errors: { otp: 0 } })
  })

  test('a release is of the token that was in use when its page was shown', async () => {
    const bank = await openSeiwa()
    await bank.engine.changeRules({ releaseWait: '30-min' })
    const browser = bank.browser()
    await logInWithCode(bank, browser)
    await browser.get('/BOS001')
    const seen = formOf(browser)
    await browser.press('release', { confirm: 'kaede9999' })
    for (const _ of [1, 2]) {
      bank.later(15 * 60_000)
      await browser.get('/BPT001')
    }
    await issue(bank, browser, 'kaede9999')
    await browser.get('/SIM-S23')
    await browser.press('start', { otp: await codeNow(bank, '1200005') })
    expect(browser.screen()).toBe('SIM-S24')
    await browser.post('/BOS001', { ...seen, button: 'release', confirm: 'kaede9999' })
    expect([browser.screen(), browser.last().status]).toEqual(['BOS001', 422])
    expect(await accountOf(bank, '1200005')).toMatchObject({ otp: { state: 'in-use' } })
  })

  test('no other details are registered than those that the page shows', async () => {
    const bank = await openSeiwa()
    const browser = bank.browser()
    await logIn(browser, 'sumire')
    await browser.press('register', ANSWERS)
    await browser.press('change', { ...PASSWORDS, password: 'sumire2026', confirm: 'sumire9999' })
    await browser.press('to-check', DETAILS)
    const seen = formOf(browser)
    await browser.get('/SIM-S11')
    await browser.press('to-check', { ...DETAILS, email: 'other@mail.example', emailAgain: 'other@mail.example' })
    await browser.post('/SIM-S12', { ...seen, button: 'register', confirm: 'wrong' })
    expect([browser.screen(), browser.last().status]).toEqual(['SIM-S12', 422])
    expect(browser.last().html).toContain('data-testid="fact-email">other@mail.example<')
    expect(await accountOf(bank, '1200002')).toMatchObject({ registration: 'unfinished', errors: { confirm: 0 } })
    await browser.press('register', { confirm: 'kakunin22' })
    expect(browser.screen()).toBe('BLI041')
  })

  test('nobody takes a login ID for the account of another window', async () => {
    const bank = await openSeiwa()
    await bank.engine.staff({ action: 'contract', ...CARD, branch: '001', subject: '普通', account: '7654321' })
    const browser = bank.browser()
    await browser.get('/SIM-S02')
    await browser.press('next', CARD)
    const seen = formOf(browser)
    await browser.get('/SIM-S02')
    await browser.press('next', { ...CARD, account: '7654321' })
    await browser.post('/SIM-S03', { ...seen, button: 'take', loginId: 'hajime01', loginIdAgain: 'hajime01' })
    expect(browser.screen()).toBe('SIM-S01')
    expect(browser.last().html).toContain('別の画面での操作により、内容が変更されました。')
    expect(await accountOf(bank, '7654321')).toMatchObject({ loginId: null })
    expect(await accountOf(bank, '1200001')).toMatchObject({ loginId: null })
  })

  test('no code is counted, and nothing entered, at the account of another window', async () => {
    const bank = await openSeiwa()
    const key = practiceCustomers(0).find(({ state }) => state === 'issued')?.given.otp
    const browser = bank.browser()
    // The second token in use.
    await logIn(browser, 'momiji')
    await browser.get('/SIM-S23')
    const first = totp({ key: hexToBytes(key && 'key' in key ? key.key : ''), time: bank.now() / 1000, period: 60 })
    await browser.press('start', { otp: first })
    await browser.get('/BPT001')
    await browser.press('log-out')
    await logIn(browser, 'kaede')
    const seen = formOf(browser)
    await logIn(browser, 'momiji')
    await browser.post('/SIM-S05', { ...seen, button: 'log-in', otp: await codeNow(bank, '1200005') })
    expect(browser.screen()).toBe('SIM-S01')
    expect(await accountOf(bank, '1200004')).toMatchObject({ errors: { otp: 0 } })

    await logIn(browser, 'sumire')
    const answering = formOf(browser)
    await browser.get('/SIM-S02')
    await browser.press('next', CARD)
    await browser.press('take', { loginId: 'hajime01', loginIdAgain: 'hajime01' })
    await logIn(browser, 'hajime')
    await browser.post('/SIM-S10', { ...answering, ...ANSWERS, button: 'register' })
    expect(browser.screen()).toBe('SIM-S01')
    await browser.get('/BLI002')
    expect(browser.screen()).toBe('SIM-S01')
  })
})

describe('SIM-S91', () => {
  const KAEDE = '/staff/accounts/001-%E6%99%AE%E9%80%9A-1200005'
  const formOfToken = (staff: SeiwaBrowser) => {
    const { html } = staff.last()
    const form = html.split('<form ').find((part) => part.includes('value="release-token"')) ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
    return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  }

  test('releases the token that it shows, and no other', async () => {
    const bank = await openSeiwa()
    await bank.engine.changeRules({ releaseWait: '30-min' })
    const staff = await staffBrowser(bank)
    await staff.get(KAEDE)
    const shown = formOfToken(staff)
    const browser = bank.browser()
    await logInWithCode(bank, browser)
    await browser.get('/BOS001')
    await browser.press('release', { confirm: 'kaede9999' })
    await staff.get(KAEDE)
    expect(formOfToken(staff)).toEqual({})
    await staff.post(KAEDE, { ...shown, action: 'release-token' })
    expect(staff.last().html).toContain('このお客様は、ワンタイムパスワードをご利用中ではありません。')
    for (const _ of [1, 2]) {
      bank.later(15 * 60_000)
      await browser.get('/BPT001')
      await staff.get(KAEDE)
    }
    await issue(bank, browser, 'kaede9999')
    await browser.get('/SIM-S23')
    await browser.press('start', { otp: await codeNow(bank, '1200005') })
    await staff.post(KAEDE, { ...shown, action: 'release-token' })
    expect(staff.last().status).toBe(422)
    expect(staff.last().html).toContain('別の画面での操作により、内容が変更されました。')
    expect(await accountOf(bank, '1200005')).toMatchObject({ otp: { state: 'in-use' } })
    await staff.post(KAEDE, { ...formOfToken(staff), action: 'release-token' })
    expect(await accountOf(bank, '1200005')).toMatchObject({ otp: { state: 'released' } })
  })
})
