import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Stage, setStage } from './stage.ts'

/** DP020 from beginning to end: the customer misses Done, the help desk initialises, the customer registers again and signs. */

const SERIAL = ['12', '3456789', '0']

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

const open = (path: string) => stage.bank.goto(new URL(path, stage.bank.url()).href)

async function logIn(): Promise<void> {
  await open('/login?account=hanako01')
  await stage.bank.getByTestId('login').click()
}

/** BLGI022 and BLGI023 with the token at its start screen, until the 8 digits are typed. */
async function typeBothCodes(): Promise<void> {
  const { bank } = stage
  await stage.aimAtBank()
  await stage.press('right')
  await stage.see('device-code')
  const code = await stage.readCode()
  for (const [i, part] of SERIAL.entries()) {
    await bank.getByTestId(`serial-${i + 1}`).fill(part)
    await bank.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
  await bank.getByTestId('device-code').fill(code)
  await bank.getByTestId('identify').click()
  await bank.getByTestId('done').waitFor()
  await stage.press('right')
  await stage.see('code-accepted')
  await stage.press('right')
  await stage.see('awaiting-second')
  await stage.aimAtBank()
  await stage.press('right')
  await stage.see('activation-code')
  await bank.getByTestId('code').fill(await stage.readCode())
  await bank.getByTestId('done').check()
}

async function switchOn(): Promise<void> {
  await stage.holdPower()
  stage.clock.advance(500)
}

/** The help desk's page of the customer, found by what he reads out. */
async function findCustomer(readOut: string): Promise<void> {
  const { bank } = stage
  await open('/help-desk/login?account=practice')
  await bank.getByTestId('desk-login').click()
  await bank.getByTestId('q').fill(readOut)
  await bank.getByTestId('search').click()
  await bank.getByTestId('customer-hanako01').click()
}

async function transferTo(amount: string): Promise<void> {
  const { bank } = stage
  await open('/transfer')
  await bank.getByTestId('account-kitano-1').check()
  await bank.getByTestId('bank').fill('富山中央銀行')
  await bank.getByTestId('branch').fill('本店')
  await bank.getByTestId('account-type-ordinary').check()
  await bank.getByTestId('account-number').fill('5675303')
  await bank.getByTestId('payee').fill('ﾄﾔﾏ ﾀﾛｳ')
  await bank.getByTestId('amount').fill(amount)
  await bank.getByTestId('to-confirm').click()
  await bank.getByTestId('to-authentication').click()
  await bank.getByTestId('authenticate').waitFor()
}

test('DP020: Done missed, initialised by the help desk, registered again, signed', async () => {
  const { bank, token, clock } = stage
  await token.getByTestId('pull-tape').click()
  await logIn()
  await switchOn()
  await stage.see('start')
  await typeBothCodes()
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
  const tokenCode = (await bank.getByTestId('token-code').innerText()).trim()
  clock.advance(90_000)
  await stage.see('cancelled')
  clock.advance(60_000)
  await stage.see('off')

  await stage.holdForMenu()
  await stage.press('right')
  await stage.see('token-info')
  expect(await token.getByTestId('display-text').innerText()).toContain('Device not activated. [DP020]')
  await stage.holdPower()
  await stage.see('off')

  // 北陸型: the customer finds no 初期化 of his own.
  await open('/users')
  expect(await bank.getByTestId('token-initialise').count()).toBe(0)
  expect((await bank.request.get(new URL('/tokens/initialise', bank.url()).href)).status()).toBe(403)

  await findCustomer('北野')
  expect(await bank.getByTestId('registration-state').innerText()).toContain('サービス利用中')
  await bank.getByTestId('finding-unsigned').getByRole('link').click()
  expect(await bank.getByTestId('guide-dp020').innerText()).toContain('もう一度ログイン')
  await open('/help-desk/customers/hanako01')
  await bank.getByTestId('to-initialise').click()
  await bank.getByTestId('sure').check()
  await bank.getByTestId('do-initialise').click()
  expect(await bank.getByTestId('registration-state').innerText()).toContain('未登録')
  expect(await bank.getByTestId('history').innerText()).toContain('ヘルプデスク')
  await bank.getByTestId('desk-logout').click()

  await logIn()
  await bank.getByTestId('device-code').waitFor()
  await switchOn()
  await stage.see('start')
  await typeBothCodes()
  await stage.press('right')
  await stage.see('confirm-activation')
  await stage.press('right')
  await stage.see('activated')
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
  const again = (await bank.getByTestId('token-code').innerText()).trim()
  expect(again).toBe(tokenCode.replace(/-1$/, '-2'))

  await transferTo('120,000')
  await stage.aimAtBank()
  await stage.press('right')
  await stage.see('transaction')
  await bank.getByTestId('code').fill(await stage.readCode())
  await bank.getByTestId('authenticate').click()
  await bank.getByTestId('accepted').waitFor()

  // Now that it has signed, even the help desk does not initialise it.
  await findCustomer(again.replace(/-(\d)$/, '-0$1'))
  expect(await bank.getByTestId('to-initialise').count()).toBe(0)
  await open('/help-desk/customers/hanako01/initialise')
  expect(await bank.getByTestId('refused').innerText()).toContain('トランザクション認証に使われているため')
})
