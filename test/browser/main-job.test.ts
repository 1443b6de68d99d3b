import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Stage, setStage } from './stage.ts'

const SERIAL = ['12', '3456789', '0']

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

async function logIn(): Promise<void> {
  const { bank } = stage
  await bank.getByTestId('account-hanako01').click()
  await bank.getByTestId('login').click()
}

/** From the tape to the 12 digits in the bank's page, and on to the second image. */
async function identify(): Promise<void> {
  const { bank, token, clock } = stage
  await token.getByTestId('pull-tape').click()
  await stage.holdPower()
  clock.advance(500)
  await stage.see('start')
  await stage.aimAtBank()
  await stage.press('right')
  await stage.see('device-code')
  const code = await stage.readCode()
  expect(code).toMatch(/^\d{12}$/)
  for (const [i, part] of SERIAL.entries()) {
    await bank.getByTestId(`serial-${i + 1}`).fill(part)
    await bank.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
  await bank.getByTestId('device-code').fill(code)
  await bank.getByTestId('identify').click()
  await bank.getByTestId('done').waitFor()
}

/** Right three times, the second image, and its code into the bank's page. */
async function typeActivationCode(): Promise<void> {
  const { bank } = stage
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

async function register(): Promise<void> {
  const { bank } = stage
  await logIn()
  await identify()
  await typeActivationCode()
  await stage.press('right')
  await stage.see('confirm-activation')
  await stage.press('right')
  await stage.see('activated')
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
}

async function fillTransfer(amount: string): Promise<void> {
  const { bank } = stage
  await bank.getByTestId('transfer').click()
  await bank.getByTestId('account-kitano-1').check()
  await bank.getByTestId('bank').fill('富山中央銀行')
  await bank.getByTestId('branch').fill('本店')
  await bank.getByTestId('account-type-ordinary').check()
  await bank.getByTestId('account-number').fill('１２３４５６７')
  await bank.getByTestId('payee').fill('トヤマ タロウ')
  await bank.getByTestId('amount').fill(amount)
  await bank.getByTestId('to-confirm').click()
  await bank.getByTestId('to-authentication').click()
  await bank.getByTestId('authenticate').waitFor()
}

/** From wherever the token is, reads the bank's request; the glass shows its lines. */
async function readRequest(): Promise<string> {
  await stage.aimAtBank()
  await stage.press('right')
  await stage.see('transaction')
  return stage.token.getByTestId('display-text').innerText()
}

describe('the main job', () => {
  test('registers, signs a transfer, and the bank accepts', async () => {
    const { bank, token } = stage
    await register()
    expect(await token.getByTestId('display-text').innerText()).toContain('The device is activated.')
    expect(await bank.getByTestId('registration-state').innerText()).toContain('サービス利用中')
    const tokenCode = await bank.getByTestId('token-code').innerText()
    expect(await token.getByTestId('activations').innerText()).toContain(tokenCode)

    await fillTransfer('120,000')
    const shown = await readRequest()
    expect(shown).toContain('ﾄﾔﾏ ﾀﾛｳ')
    expect(shown).toContain('120,000円')
    await bank.getByTestId('code').fill(await stage.readCode())
    await bank.getByTestId('authenticate').click()
    await bank.getByTestId('accepted').waitFor()
  })

  test('a wrong code is refused, and a changed amount is seen on the token', async () => {
    const { bank } = stage
    await register()
    await fillTransfer('120,000')
    await readRequest()
    const code = await stage.readCode()
    await bank.getByTestId('code').fill(code.slice(0, 7) + ((Number(code[7]) + 1) % 10))
    await bank.getByTestId('authenticate').click()
    expect(await bank.getByTestId('code-problem').innerText()).toContain('4')

    await bank.getByTestId('logout').click()
    await bank.getByTestId('to-login').click()
    await logIn()
    await fillTransfer('920,000')
    const shown = await readRequest()
    expect(shown).toContain('920,000円')
    expect(await stage.readCode()).not.toBe(code)
    await bank.getByTestId('code').fill(code)
    await bank.getByTestId('authenticate').click()
    await bank.getByTestId('code-problem').waitFor()
    await bank.getByTestId('code').fill(await stage.readCode())
    await bank.getByTestId('authenticate').click()
    await bank.getByTestId('accepted').waitFor()
  })
})

test('Done missed: the bank says サービス利用中, the token says DP020', async () => {
  const { bank, token, clock } = stage
  await logIn()
  await identify()
  await typeActivationCode()
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
  expect(await bank.getByTestId('registration-state').innerText()).toContain('サービス利用中')

  clock.advance(90_000)
  await stage.see('cancelled')
  clock.advance(60_000)
  await stage.see('off')
  await stage.holdForMenu()
  await stage.press('right')
  await stage.see('token-info')
  expect(await token.getByTestId('display-text').innerText()).toContain('Device not activated. [DP020]')
})
