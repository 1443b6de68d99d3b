import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { type HandToken, makeHandToken } from '../bank/token-by-hand.ts'
import { type Stage, setStage } from './stage.ts'

/** The company's tokens through the bank's real pages. The master signs with the simulator, a manager with a token by hand. */

const SERIAL = '12-3456789-0'
const MANAGERS_SERIAL = '12-3456788-0'
const HOKUTO = { ruleSet: 'hokuto', mayInitialise: ['master'], mayRevoke: ['master'] } as const
const YOKOHAMA = {
  ruleSet: 'yokohama',
  mayInitialise: ['master', 'manager'],
  mayRevoke: ['master', 'manager'],
} as const

let stage: Stage
afterEach(() => stage.close())

async function logIn(loginId: string): Promise<void> {
  const { bank } = stage
  if (await bank.getByTestId('logout').count()) {
    await bank.getByTestId('logout').click()
    await bank.goto(new URL('/login', bank.url()).href)
  }
  await bank.getByTestId(`account-${loginId}`).click()
  await bank.getByTestId('login').click()
}

const open = (path: string) => stage.bank.goto(new URL(path, stage.bank.url()).href)

async function typeSerial(bank: Page, serial: string): Promise<void> {
  for (const [i, part] of serial.split('-').entries()) {
    await bank.getByTestId(`serial-${i + 1}`).fill(part)
    await bank.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
}

/** The simulator: tape pulled, switched on, waiting for an image. */
async function startToken(): Promise<void> {
  await stage.token.getByTestId('pull-tape').click()
  await stage.holdPower()
  stage.clock.advance(500)
  await stage.see('start')
}

/** BLGI022 and BLGI023 with the simulator, to サービス利用中. @param finish whether Done and Yes are pressed */
async function registerWithSimulator(finish = true): Promise<void> {
  const { bank } = stage
  await open('/registration')
  await stage.readText('device-code')
  await typeSerial(bank, SERIAL)
  await bank.getByTestId('device-code').fill(await stage.readCode())
  await bank.getByTestId('identify').click()
  await bank.getByTestId('done').waitFor()
  await stage.press('right')
  await stage.see('code-accepted')
  await stage.press('right')
  await stage.see('awaiting-second')
  await stage.readText('activation-code')
  await bank.getByTestId('code').fill(await stage.readCode())
  await bank.getByTestId('done').check()
  if (finish) {
    await stage.press('right')
    await stage.see('confirm-activation')
    await stage.press('right')
    await stage.see('activated')
  }
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
}

async function registerByHand(serial: string): Promise<HandToken> {
  const { bank } = stage
  const token = makeHandToken(serial)
  const image = () => bank.getByTestId('qr-text').inputValue()
  await bank.getByTestId('choose-new').check()
  await bank.getByTestId('choose').click()
  await typeSerial(bank, serial)
  await bank.getByTestId('device-code').fill(token.readFirst(await image()))
  await bank.getByTestId('identify').click()
  await bank.getByTestId('code').fill(token.readSecond(await image()))
  await bank.getByTestId('done').check()
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
  return token
}

/** Another user proves that he holds the simulator, too. */
async function share(): Promise<void> {
  const { bank } = stage
  await bank.getByTestId('choose-registered').check()
  await bank.getByTestId('choose').click()
  await stage.readText('transaction')
  await bank.getByTestId('code').fill(await stage.readCode())
  await bank.getByTestId('activate').click()
  await open('/')
}

async function toSignature(): Promise<void> {
  const { bank } = stage
  await open('/transfer')
  await bank.getByTestId('account-kitano-1').check()
  await bank.getByTestId('bank').fill('富山中央銀行')
  await bank.getByTestId('branch').fill('本店')
  await bank.getByTestId('account-type-ordinary').check()
  await bank.getByTestId('account-number').fill('1234567')
  await bank.getByTestId('payee').fill('トヤマ タロウ')
  await bank.getByTestId('amount').fill('1,000')
  await bank.getByTestId('to-confirm').click()
  await bank.getByTestId('to-authentication').click()
  await bank.getByTestId('authenticate').waitFor()
}

/** Reads what the page asks for with the simulator, and types its number. @returns the lines on the glass */
async function sign(button: 'authenticate' | 'execute'): Promise<string> {
  const { bank, token } = stage
  await stage.readText('transaction')
  await bank.getByTestId('code').fill(await stage.readCode())
  const shown = await token.getByTestId('display-text').innerText()
  await bank.getByTestId(button).click()
  return shown
}

const said = (testId: string) => stage.bank.getByTestId(testId).innerText()

async function choose(path: string, loginId: string, confirmation: string): Promise<void> {
  const { bank } = stage
  await open(path)
  await bank.getByTestId(`user-${loginId}`).check()
  await bank.getByTestId('confirmation').fill(confirmation)
  await bank.getByTestId('submit').click()
}

/** 操作内容 of the history's first page, the newest first. */
async function history(): Promise<string> {
  await open('/history?size=50')
  return (await stage.bank.getByTestId('history-row').allInnerTexts()).join('\n')
}

test('five wrong codes stop the token for all who share it; another manager releases it, not oneself', async () => {
  stage = await setStage()
  const { bank } = stage
  await logIn('hanako01')
  await startToken()
  await registerWithSimulator()
  await logIn('saburo01')
  await share()
  await logIn('ichiro01')
  await registerByHand(MANAGERS_SERIAL)

  await logIn('hanako01')
  await toSignature()
  for (let i = 0; i < 5; i++) {
    await bank.getByTestId('code').fill('00000000')
    await bank.getByTestId('authenticate').click()
    await bank.getByTestId('code-problem').waitFor()
  }
  expect(await said('code-problem')).toContain('停止中')
  await open('/tokens/release')
  expect(await bank.getByTestId('user-hanako01').isDisabled()).toBe(true)
  expect(await bank.getByTestId('user-saburo01').isDisabled()).toBe(true)
  expect(await said('row-hanako01')).toContain('ご自身が利用中のトークン')
  await logIn('saburo01')
  await open('/')
  expect(await said('use-state')).toContain('停止中')

  await logIn('ichiro01')
  await choose('/tokens/release', 'saburo01', 'ichiro9999')
  expect(await said('screen-id')).toBe('BRSK030')
  expect(await said('use-hanako01')).toBe('利用可能')
  expect(await said('use-saburo01')).toBe('利用可能')

  await logIn('hanako01')
  await toSignature()
  await sign('authenticate')
  expect(await said('screen-id')).not.toBe('BSSK007')
  const told = await history()
  for (const action of ['トランザクション認証番号誤り', '利用停止解除', '振込振替(都度指定)'])
    expect(told).toContain(action)
})

/** The master registers the simulator. @returns its token code */
async function registerMaster(): Promise<string> {
  stage = await setStage()
  await logIn('hanako01')
  await startToken()
  await registerWithSimulator()
  return said('token-code')
}

async function revokeMaster(): Promise<void> {
  await logIn('hanako01')
  await choose('/tokens/revoke', 'hanako01', 'hanako9999')
  expect(await said('screen-id')).toBe('BSSK007')
  const shown = await sign('authenticate')
  expect(shown).toContain('hanako01')
  expect(await said('screen-id')).toBe('BRSK032')
  expect(await said('registration-hanako01')).toBe('未登録')
}

test('失効 cuts off one user of those who share a token', async () => {
  await registerMaster()
  await logIn('saburo01')
  await share()
  await revokeMaster()
  await open('/tokens/release')
  expect(await said('use-saburo01')).toBe('利用可能')
})

test('whoever was revoked registers again, with the next sequence number; the history shows it', async () => {
  const first = await registerMaster()
  await revokeMaster()
  await logIn('hanako01')
  await registerWithSimulator()
  await open('/')
  const second = await said('token-code')
  expect(second).toBe(first.replace(/\d+$/, (number) => String(Number(number) + 1)))
  expect(await stage.token.getByTestId('activations').innerText()).toContain(second)
  const told = await history()
  expect(told).toContain('トランザクション認証トークン失効')
  expect(told).toContain(`トークンコード: ${second}`)
})

describe.each([
  ['hokuto', HOKUTO],
  ['yokohama', YOKOHAMA],
] as const)('初期化 by the rules of %s', (_name, rules) => {
  test('after a registration that failed; refused once the token has signed; a user is registered by it', async () => {
    stage = await setStage('ja', rules)
    const { bank } = stage
    await logIn('hanako01')
    await startToken()
    await registerWithSimulator(false)
    stage.clock.advance(90_000)
    await stage.see('cancelled')
    await choose('/tokens/initialise', 'hanako01', 'hanako9999')
    expect(await said('screen-id')).toBe('BRSK038')
    expect(await said('registration-hanako01')).toBe('未登録')
    // The display is dark: the first press only lights it.
    await stage.press('right')
    await registerWithSimulator()

    await open('/users/new')
    for (const field of ['new-login-id', 'new-login-id-again']) await bank.getByTestId(field).fill('goro0001')
    for (const field of ['new-password', 'new-password-again']) await bank.getByTestId(field).fill('a1234567')
    for (const field of ['email', 'email-again']) await bank.getByTestId(field).fill('goro@kitano.example')
    await bank.getByTestId('user-name').fill('経理 五郎')
    for (let step = 0; step < 3; step++) await bank.getByTestId('next').click()
    await bank.getByTestId('confirmation').fill('hanako9999')
    const shown = await sign('execute')
    expect(shown).toContain('goro0001')
    expect(shown).toContain('一般ユーザ')
    expect(await said('accepted')).toContain('登録しました')

    await open('/tokens/initialise')
    expect(await bank.getByTestId('user-hanako01').isDisabled()).toBe(true)
    expect(await said('row-hanako01')).toContain('失効')
    const told = await history()
    for (const action of ['トランザクション認証トークン初期化', '利用者登録']) expect(told).toContain(action)
  })
})
