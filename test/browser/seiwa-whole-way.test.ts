import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginWalk, type Customer, screenOf, type Typed, type Walk } from './counter-walk.ts'

const CARD: Typed = {
  ...{ branch: '001', subject: '普通', account: '7654321' },
  ...{ password: 'card1234', confirm: 'card9876' },
}
const LOGIN: Typed = { loginId: 'yuri2026', password: 'lilies26' }
const CONFIRM = 'check2026'
const EMAIL = 'yuri@mail.example'
const PHONE = { phoneMail: 'phone@mail.example', phoneMailAgain: 'phone@mail.example' }
const MINUTE = 60_000

let walk: Walk
let customer: Customer
beforeEach(async () => {
  walk = await beginWalk('seiwa')
  customer = await walk.customer()
})
afterEach(() => walk.close())

const press: Customer['press'] = (...pressed) => customer.press(...pressed)
const app = (id: string) => walk.token.getByTestId(id)
const fact = (name: string) => customer.page.getByTestId(`fact-${name}`).first().textContent()

/** The branch makes the contract, and sends its card. */
async function makeContract(): Promise<void> {
  const staff = await walk.staff()
  for (const name of ['branch', 'account', 'password', 'confirm']) await staff.getByTestId(name).fill(CARD[name] ?? '')
  await staff.getByTestId('subject').selectOption(CARD.subject ?? '')
  await staff.getByTestId('make-contract').click()
  await staff.getByTestId('notice').waitFor()
  await staff.context().close()
}

/** ログインID取得, and the first login to its end. */
async function register(): Promise<void> {
  await press('first-use', 'SIM-S02')
  await press('next', 'SIM-S03', CARD)
  await press('take', 'SIM-S04', { loginId: LOGIN.loginId ?? '', loginIdAgain: LOGIN.loginId ?? '' })
  await press('continue', 'SIM-S01')
  await press('log-in', 'SIM-S10', { loginId: LOGIN.loginId ?? '', password: CARD.password ?? '' })
  await press('register', 'BLI002', { answer1: '五月五日', answer2: 'さくら', answer3: '童謡', sure: 'on' })
  await press('change', 'SIM-S11', {
    ...{ password: CARD.password ?? '', newPassword: LOGIN.password ?? '', newPasswordAgain: LOGIN.password ?? '' },
    ...{ confirm: CARD.confirm ?? '', newConfirm: CONFIRM, newConfirmAgain: CONFIRM },
  })
  await press('to-check', 'SIM-S12', { email: EMAIL, emailAgain: EMAIL, dm: 'no', phone: '090-1234-5678' })
  await press('register', 'BLI041', { confirm: CONFIRM })
  await press('next', 'BPT001')
}

/** What stands in the newest mail of a kind, in the practice mailbox. */
async function inMail(subject: string, what: string): Promise<string> {
  const mailbox = await customer.page.context().newPage()
  await mailbox.goto(new URL('/mailbox', customer.page.url()).href)
  const newest = mailbox.getByTestId(`mail-${subject}`).first().getByTestId(what)
  const text = what === 'key-file-text' ? await newest.inputValue() : await newest.innerText()
  await mailbox.close()
  return text
}

/** トークン発行, from BOP001, and the mail's key file into the app beside it. */
async function issueToken(startPassword: string): Promise<void> {
  await press('issue', 'SIM-S20')
  await press('next', 'SIM-S21', { ...PHONE, startPassword, startPasswordAgain: startPassword })
  await press('confirm', 'SIM-S22', { confirm: CONFIRM, mailPassword: await inMail('password', 'fact-password') })
  await press('token-choice', 'BOP001')
  expect(await fact('state')).toBe('トークン発行済')
  await walk.token.bringToFront()
  await app('mail-text').fill(await inMail('token', 'key-file-text'))
  await app('mail-send').click()
  await screen('set-up')
  await app('app-serviceId').fill(await inMail('token', 'fact-service-id'))
  await app('app-userId').fill(await inMail('token', 'fact-user-id'))
  await app('app-startPassword').fill(startPassword)
  await app('app-register').click()
  await screen('code')
  await customer.page.bringToFront()
}

const screen = (name: string) => walk.token.locator(`[data-testid="display"][data-screen="${name}"]`).waitFor()

async function makeApp(): Promise<void> {
  await app('rack-new').click()
  await app('menu-nd-app').click()
  await screen('closed')
}

/** What the app shows; a step later than the code before, which is used. */
async function nextCode(): Promise<string> {
  const before = await app('app-code').getAttribute('data-code')
  walk.clock.advance(MINUTE)
  await expect.poll(() => app('app-code').getAttribute('data-code')).not.toBe(before)
  return (await app('app-code').getAttribute('data-code')) ?? ''
}

/** ワンタイムパスワード利用開始, from BOP001. */
async function startUse(): Promise<void> {
  await press('start-use', 'SIM-S23')
  await press('start', 'SIM-S24', { otp: (await app('app-code').getAttribute('data-code')) ?? '' })
  await press('token-choice', 'BOP001')
  expect(await fact('state')).toBe('ワンタイムパスワード利用中')
}

/** Registered, with the token of the app in use, at BOP001. */
async function withToken(): Promise<void> {
  await makeContract()
  await register()
  await makeApp()
  await press('one-time-password', 'BOP001')
  await issueToken('2580')
  await startUse()
}

describe('セイワ@Myねっと!!, with the app beside it', () => {
  test('from the contract card to a transfer of the same day', async () => {
    await withToken()
    await press('top', 'BPT001')
    await press('log-out', 'SIM-S09')
    await press('home', 'SIM-S01')
    await press('log-in', 'SIM-S05', LOGIN)
    await press('log-in', 'BPT001', { otp: await nextCode() })
    await press('transfer', 'SIM-S30')
    await press('next', 'SIM-S31', { to: 'トヤマ タロウ', amount: '120,000', day: 'today' })
    const code = (await app('app-code').getAttribute('data-code')) ?? ''
    // That of the login is used.
    await press('execute', 'SIM-S31', { confirm: CONFIRM, otp: code })
    expect(await customer.page.getByTestId('problem-otp').innerText()).toContain('すでに使用されています')
    await press('execute', 'SIM-S32', { confirm: CONFIRM, otp: await nextCode() })
    expect(await customer.page.locator('main').innerText()).toContain('120,000')
  })

  test('locked by wrong passwords, released by the branch, the telephone lost, and a new token the next day', async () => {
    await withToken()
    await press('top', 'BPT001')
    const other = await walk.customer()
    for (let i = 1; i <= 5; i++) await other.press('log-in', 'SIM-S01', { ...LOGIN, password: 'wrong123' })
    expect(await other.problems()).toContain('お取引店までご連絡下さい')
    // Whoever was in can do nothing more.
    await press('transfer', 'SIM-S30')
    await press('next', 'SIM-S30', { to: 'x', amount: '1', day: 'today' })
    expect(await customer.problems()).toContain('お取引がご利用できません')
    await other.press('log-in', 'SIM-S01', LOGIN)
    expect(await other.problems()).toContain('お取引がご利用できません')

    const staff = await walk.staff()
    await staff.getByTestId(`account-${CARD.branch}-${CARD.subject}-${CARD.account}`).click()
    await staff.getByTestId('release').click()
    await staff.getByTestId('notice').waitFor()
    await other.press('log-in', 'SIM-S05', LOGIN)
    // The telephone is lost: without it nobody gets further.
    await staff.getByTestId('release-token').click()
    await staff.getByTestId('notice').waitFor()
    await app('phone-changed').click()
    await other.goTo('/')
    await other.press('log-in', 'BPT001', LOGIN)
    customer = other
    await press('one-time-password', 'BOP001')
    await press('issue', 'BOP001')
    expect(await customer.problems()).toContain('翌日以降')
    walk.clock.advance(15 * 60 * MINUTE)
    expect(await screenOf(customer.page)).toBe('BOP001')
    await customer.goTo('/')
    await press('log-in', 'BPT001', LOGIN)
    await press('one-time-password', 'BOP001')
    await issueToken('8642')
    await startUse()
  })
})
