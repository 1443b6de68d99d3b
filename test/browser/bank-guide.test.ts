import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningBank, startBank } from '../../bank/index.ts'
import { type AtBank, logInAs, openPage, registerByHand, registerSimulator, typeSignature } from './bank-walk.ts'
import { launchBrowser } from './harness.ts'
import { type Stage, setStage } from './stage.ts'

/** Whole ways of the printed guide at the camera token's bank: the first one of a new company, one user's who needs no token, and limits. */

const SERIAL = '12-3456789-0'
/** Wednesday noon in Japan. */
const NOON = Date.UTC(2026, 3, 1, 3)

const said = ({ bank }: AtBank, testId: string) => bank.getByTestId(testId).innerText()
const press = ({ bank }: AtBank, ...testIds: readonly string[]) =>
  testIds.reduce((before, testId) => before.then(() => bank.getByTestId(testId).click()), Promise.resolve())

async function type({ bank }: AtBank, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [testId, value] of Object.entries(typed)) await bank.getByTestId(testId).fill(value)
}

/** 都度指定, to the page that shows it once more, or to the form with what is wrong with it. */
async function order(at: AtBank, account: string, amount: string): Promise<void> {
  await openPage(at, '/transfer')
  await press(at, `account-${account}`, 'account-type-ordinary')
  await type(at, { bank: '富山中央銀行', branch: '本店', 'account-number': '1234567', payee: 'ﾄﾔﾏ ﾀﾛｳ', amount })
  await press(at, 'to-confirm')
}

describe('a company that has its papers only', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await setStage()
  })
  afterEach(() => stage.close())

  test('from ログインID取得 over the certificate, the portal and the token to the first signed transfer', async () => {
    const { bank } = stage
    const twice = (field: string, value: string) => ({ [field]: value, [`${field}-again`]: value })
    await press(stage, 'choose-paper', 'next')
    await type(stage, { 'user-name': '若葉 葵', ...twice('email', 'aoi@wakaba.example') })
    await type(stage, { ...twice('new-login-id', 'aoi00001'), ...twice('new-password', 'aoi2026a') })
    await type(stage, { 'confirmation-new': 'aoi9999a', 'confirmation-again': 'aoi9999a' })
    await press(stage, 'next')
    expect(await said(stage, 'screen-id')).toBe('SIM-B83')
    await press(stage, 'register')
    expect(await said(stage, 'fact-login-id')).toBe('aoi00001')

    await press(stage, 'to-certificate', 'download-app', 'install-app', 'start-app', 'issue')
    await type(stage, { 'login-id': 'aoi00001', password: 'aoi2026a' })
    await press(stage, 'authenticate')
    expect(await said(stage, 'fact-login-id')).toBe('aoi00001')
    await press(stage, 'close', 'certificate-login', 'certificate-aoi00001', 'choose-certificate')
    expect(await bank.getByTestId('login-id').count()).toBe(0)
    await type(stage, { password: 'aoi2026a' })
    await press(stage, 'login')

    expect(await said(stage, 'screen-id')).toBe('SIM-B85')
    for (const consent of ['uses-data', 'agrees-terms', 'no-antisocial', 'area-toyama']) await press(stage, consent)
    for (const question of ['industry', 'capital', 'history', 'staff', 'position', 'work']) {
      await bank.getByTestId(question).selectOption('unsaid')
    }
    await press(stage, 'register-portal')
    expect(await said(stage, 'portal-company')).toContain('若葉')
    await press(stage, 'to-banking')

    expect(await said(stage, 'screen-id')).toBe('BLGI022')
    await registerSimulator(stage, SERIAL)
    await openPage(stage, '/')
    expect(await said(stage, 'registration-state')).toContain('サービス利用中')
    await order(stage, 'wakaba-1', '1,000')
    await press(stage, 'to-authentication')
    expect(await said(stage, 'screen-id')).toBe('BSSK007')
    expect(await typeSignature(stage)).toContain('1,000円')
    await press(stage, 'authenticate')
    expect(await said(stage, 'accepted')).toContain('受け付けました')
  })
})

describe('what a user may do', () => {
  let bank: RunningBank
  let at: AtBank
  let page: Page
  beforeEach(async () => {
    bank = await startBank({ port: 0, now: () => NOON })
    const browser = await launchBrowser()
    page = await browser.newPage({ locale: 'ja-JP' })
    at = { bank: page }
    await page.goto(bank.url)
  })
  afterEach(async () => {
    await page.context().browser()?.close()
    await bank.close()
  })

  async function change(path: string, body: object): Promise<void> {
    const { status } = await fetch(`${bank.url}/api/v1${path}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${bank.apiToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (status !== 200) throw new Error(`${path}: ${status}`)
  }

  test('with 事前登録先 only: no page of the token is met, and a registered payee is paid', async () => {
    await change('/users/shiro001', { rights: ['balances', 'transfer-registered'] })
    await logInAs(at, 'shiro001')
    expect(await said(at, 'screen-id')).toBe('SIM-B03')
    expect(await page.getByTestId('skip').count()).toBe(0)
    await openPage(at, '/registration')
    expect(await page.getByTestId('device-code').count()).toBe(0)
    await openPage(at, '/transfer')
    expect(await page.getByTestId('to-confirm').count()).toBe(0)

    await openPage(at, '/')
    await press(at, 'registered-transfer', 'account-kitano-1', 'payee-kitano-payee-2')
    await type(at, { amount: '30,000' })
    await press(at, 'to-confirm', 'to-authentication')
    expect(await page.getByTestId('qr').count()).toBe(0)
    await type(at, { confirmation: 'shiro9999' })
    await press(at, 'confirm')
    expect(await said(at, 'accepted')).toContain('振込を受け付けました')
    await openPage(at, '/balances')
    expect(await said(at, 'balance-today-kitano-1')).toContain('49,970,000')
  })

  describe('limits that are exceeded', () => {
    let code: () => Promise<string>
    beforeEach(async () => {
      await logInAs(at, 'hanako01')
      const token = await registerByHand(at, SERIAL)
      code = async () => token.readRequest(await page.getByTestId('qr-text').inputValue()).code
    })
    const PER_USER = '利用者一回当たり限度額(120,000円)を超えています'
    const PER_DAY = '企業一日当たり限度額(120,000円)を超えるため'

    test('振込振替 都度指定: in the form, and once more when the 8 digits come', async () => {
      await change('/users/hanako01', { limits: { transfer: 120_000 } })
      await order(at, 'kitano-1', '120,001')
      expect(await said(at, 'problems')).toContain(PER_USER)
      expect(await page.getByTestId('amount').inputValue()).toBe('120,001')
      await type(at, { amount: '120,000' })
      await press(at, 'to-confirm', 'to-authentication')
      await type(at, { code: await code() })
      await change('/companies/kitano/profile', { dayLimits: { transfer: 119_999 } })
      await press(at, 'authenticate')
      expect(await said(at, 'problems')).toContain('企業一日当たり限度額(119,999円)を超えるため')
    })

    test('振込振替 登録振込先: all amounts together', async () => {
      await change('/users/hanako01', { limits: { transfer: 120_000 } })
      for (const number of ['1234567', '7654321']) {
        await openPage(at, '/known-payees/new')
        await press(at, 'account-type-ordinary')
        await type(at, { bank: '富山中央銀行', branch: '本店', 'account-number': number, payee: 'ﾄﾔﾏ ﾀﾛｳ' })
        await press(at, 'register-payee')
      }
      await openPage(at, '/listed-transfer')
      await press(at, 'account-kitano-1')
      for (const amount of await page.getByTestId('listed-amount').all()) await amount.fill('60,001')
      await press(at, 'to-confirm')
      expect(await said(at, 'problems')).toContain(PER_USER)
    })

    test('総合振込: at its approval', async () => {
      await logInAs(at, 'shiro001')
      await press(at, 'skip')
      await openPage(at, '/bulk/new')
      await type(at, { 'payment-date': '2026/04/03', 'line-1-bank': '富山中央銀行', 'line-1-branch': '本店' })
      await page.getByTestId('line-1-account-type').selectOption('ordinary')
      await type(at, { 'line-1-account-number': '1234567', 'line-1-payee': 'ﾄﾔﾏ ﾀﾛｳ', 'line-1-amount': '120,001' })
      await press(at, 'to-confirm', 'request')
      await change('/companies/kitano/profile', { dayLimits: { bulk: 120_000 } })
      await logInAs(at, 'hanako01')
      await openPage(at, '/approvals')
      await page.locator('[data-testid^="batch-"]').first().click()
      await press(at, 'approve')
      expect(await said(at, 'problems')).toContain(PER_DAY)
    })

    test('ペイジー: when the bill is shown', async () => {
      await change('/companies/kitano/profile', { dayLimits: { 'pay-easy': 1 } })
      await openPage(at, '/pay-easy')
      await type(at, { 'payee-code': '58021', 'payment-number': '1234-5678', 'confirmation-number': '123456' })
      await press(at, 'find-bill')
      expect(await said(at, 'problems')).toContain('企業一日当たり限度額(1円)を超えるため')
    })
  })
})
