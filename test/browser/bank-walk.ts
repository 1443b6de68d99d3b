import { type HandToken, makeHandToken } from '../bank/token-by-hand.ts'
import type { Stage } from './stage.ts'

/** Walks through the bank's real pages that several tests need. */

/** The bank's window alone: for walks that no simulator takes part in. */
export type AtBank = Pick<Stage, 'bank'>

/** Logs out whoever is logged in, and logs in as one of the practice users. */
export async function logInAs({ bank }: AtBank, loginId: string): Promise<void> {
  if (await bank.getByTestId('logout').count()) {
    await bank.getByTestId('logout').click()
    await bank.getByTestId('to-login').click()
  }
  await bank.getByTestId(`account-${loginId}`).click()
  await bank.getByTestId('login').click()
}

export function openPage({ bank }: AtBank, path: string) {
  return bank.goto(new URL(path, bank.url()).href)
}

async function typeSerial({ bank }: AtBank, serial: string): Promise<void> {
  for (const [i, part] of serial.split('-').entries()) {
    await bank.getByTestId(`serial-${i + 1}`).fill(part)
    await bank.getByTestId(`serial-again-${i + 1}`).fill(part)
  }
}

/** From BLGI022 to サービス利用中 with the simulator, tape and all. */
export async function registerSimulator(stage: Stage, serial: string): Promise<void> {
  const { bank, token, clock } = stage
  await token.getByTestId('pull-tape').click()
  await stage.holdPower()
  clock.advance(500)
  await stage.see('start')
  await stage.readText('device-code')
  await typeSerial(stage, serial)
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
  await stage.press('right')
  await stage.see('confirm-activation')
  await stage.press('right')
  await stage.see('activated')
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
}

/** From BLGI022 to サービス利用中 with a token that is no simulator. */
export async function registerByHand(stage: AtBank, serial: string): Promise<HandToken> {
  const { bank } = stage
  const token = makeHandToken(serial)
  const image = () => bank.getByTestId('qr-text').inputValue()
  await typeSerial(stage, serial)
  await bank.getByTestId('device-code').fill(token.readFirst(await image()))
  await bank.getByTestId('identify').click()
  await bank.getByTestId('code').fill(token.readSecond(await image()))
  await bank.getByTestId('done').check()
  await bank.getByTestId('activate').click()
  await bank.getByTestId('ok').click()
  return token
}

/** The simulator reads what the page asks for; its number is typed. @returns the lines on its glass */
export async function typeSignature(stage: Stage): Promise<string> {
  await stage.readText('transaction')
  await stage.bank.getByTestId('code').fill(await stage.readCode())
  return stage.token.getByTestId('display-text').innerText()
}
