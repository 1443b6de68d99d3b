import { afterEach, beforeEach, expect, test } from 'vitest'
import { logInAs, openPage, registerByHand, registerSimulator, typeSignature } from './bank-walk.ts'
import { type Stage, setStage } from './stage.ts'

/** What a company does with its tokens, through the real pages of bank and token. */

const SERIAL = '12-3456789-0'
const SECOND_SERIAL = '12-3456788-0'

let stage: Stage
beforeEach(async () => {
  stage = await setStage()
})
afterEach(() => stage.close())

const text = (testId: string) => stage.bank.getByTestId(testId).innerText()
const click = (testId: string) => stage.bank.getByTestId(testId).click()

test('a second user shares the token, a third skips and comes back later for a token of his own', async () => {
  const { bank } = stage
  await logInAs(stage, 'hanako01')
  await registerSimulator(stage, SERIAL)
  const tokenCode = await text('token-code')

  await logInAs(stage, 'saburo01')
  expect(await text('screen-id')).toBe('BLGI021')
  expect(await text('token-code-only')).toBe(tokenCode)
  await bank.getByTestId('choose-registered').check()
  await click('choose')
  expect(await text('screen-id')).toBe('BLGI023')
  const shown = await typeSignature(stage)
  expect(shown).toContain('saburo01')
  await click('activate')
  await openPage(stage, '/')
  expect(await text('registration-state')).toContain('サービス利用中')
  expect(await text('token-code')).toBe(tokenCode)

  await logInAs(stage, 'shiro001')
  await click('skip')
  expect(await text('notice')).toContain('スキップしました')
  expect(await text('registration-state')).toContain('未登録')
  await click('transfer')
  expect(await text('refusal')).toContain('未登録')
  await logInAs(stage, 'shiro001')
  await bank.getByTestId('choose-new').check()
  await click('choose')
  const second = await registerByHand(stage, SECOND_SERIAL)
  expect(await text('token-code')).toBe(second.tokenCode())
  expect(second.tokenCode()).not.toBe(tokenCode)

  await logInAs(stage, 'sachiko1')
  const codes = await bank.getByTestId('token-code-list').locator('option').allInnerTexts()
  expect(codes.slice(1).sort()).toEqual([tokenCode, second.tokenCode()].sort())
})

test('総合振込 by two people, and ペイジー', async () => {
  const { bank } = stage
  await logInAs(stage, 'saburo01')
  await registerSimulator(stage, SERIAL)

  await logInAs(stage, 'shiro001')
  await click('skip')
  await click('bulk')
  await click('new-list')
  await bank.getByTestId('payment-date').fill('2026/04/03')
  for (const [line, amount] of [
    [1, '120,000'],
    [2, '5,000'],
  ] as const) {
    await bank.getByTestId(`line-${line}-bank`).fill('富山中央銀行')
    await bank.getByTestId(`line-${line}-branch`).fill('本店')
    await bank.getByTestId(`line-${line}-account-type`).selectOption('ordinary')
    await bank.getByTestId(`line-${line}-account-number`).fill('1234567')
    await bank.getByTestId(`line-${line}-payee`).fill('トヤマ タロウ')
    await bank.getByTestId(`line-${line}-amount`).fill(amount)
  }
  await click('to-confirm')
  await click('request')
  await bank.getByTestId('accepted').waitFor()

  await logInAs(stage, 'saburo01')
  await click('approvals')
  await bank.locator('[data-testid^="batch-"]').first().click()
  await click('approve')
  const shown = await typeSignature(stage)
  for (const line of ['総合振込', '2件', '125,000円', '2026/04/03']) expect(shown).toContain(line)
  await bank.getByTestId('confirmation').fill('saburo9999')
  await click('authenticate')
  expect(await text('accepted')).toContain('承認を受け付けました')

  await openPage(stage, '/pay-easy')
  await bank.getByTestId('payee-code').fill('58021')
  await bank.getByTestId('payment-number').fill('1234-5678')
  await bank.getByTestId('confirmation-number').fill('123456')
  await click('find-bill')
  const amount = await text('fact-amount')
  await click('to-authentication')
  expect(await typeSignature(stage)).toContain(amount)
  await bank.getByTestId('confirmation').fill('saburo9999')
  await click('authenticate')
  expect(await text('accepted')).toContain('払込みを受け付けました')
})
