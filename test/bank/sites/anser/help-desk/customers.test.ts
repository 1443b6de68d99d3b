import { describe, expect, test } from 'vitest'
import { setStanding } from '../../../../../bank/factors/camera-token/standing.ts'
import { makeTestBank, register, SERIAL, type TestBank, textOf, toAuthentication } from '../../../browser.ts'
import { doFor, staffBrowser } from './desk.ts'

const CUSTOMER = '/help-desk/customers/hanako01'

/** A registered master, and the help desk. */
async function story() {
  const bank = await makeTestBank()
  const customer = bank.browser()
  const token = await register(customer)
  const tokenCode = token.tokenCode()
  return { bank, customer, token, tokenCode, staff: await staffBrowser(bank) }
}

const wrongTimes = (bank: TestBank, tokenCode: string, wrongCodes: number) =>
  bank.change((tables) =>
    tables.tokens.update(tokenCode, { wrongCodes, stoppedAt: wrongCodes >= 5 ? bank.now() : null }),
  )

describe('search', () => {
  test('by login ID, name, token code, serial: as somebody reads it out', async () => {
    const { staff, tokenCode } = await story()
    const padded = tokenCode.replace(/-(\d)$/, '-0$1')
    for (const typed of [
      'hanako01',
      'HANAKO',
      '北野 花子',
      '花子',
      '北野花子',
      tokenCode,
      padded,
      tokenCode.toLowerCase(),
      tokenCode.slice(0, 10),
      SERIAL,
      '1234567890',
      '１２-３４５６７８９-０',
    ]) {
      const found = await staff.get(`/help-desk?q=${encodeURIComponent(typed)}`)
      expect(textOf(found, 'customer-hanako01'), typed).toBe('北野 花子')
    }
    for (const typed of [SERIAL, tokenCode, padded]) {
      const found = await staff.get(`/help-desk?q=${encodeURIComponent(typed)}`)
      expect(textOf(found, `device-${SERIAL}`), typed).toContain(SERIAL)
    }
  })

  test('by parts, in any width, with hyphens or without', async () => {
    const { staff, tokenCode } = await story()
    const found = (typed: string) => staff.get(`/help-desk?q=${encodeURIComponent(typed)}`)
    const licence = tokenCode.split('-')[0] ?? ''
    for (const typed of [
      '北野商事',
      '株式会社 北野商事',
      '北野商事 花子',
      'kitano',
      'Kitano Shoji',
      'はなこ',
      'ハナコ',
      'ﾊﾅｺ',
      'きたの はなこ',
      'カブシキガイシャ',
      licence.slice(0, 7),
      licence.slice(3),
      licence.toLowerCase().slice(0, 6),
      licence.slice(3).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      `${licence}-`,
      '12-3456789',
      '3456789-0',
      '34567890',
      '3456789',
      '123456789',
      '２−３４５６７８９',
      '67890',
    ]) {
      expect(textOf(await found(typed), 'customer-hanako01'), typed).toBe('北野 花子')
    }
    expect(textOf(await found('ヒガシ'), 'customer-ichiro01')).toBe('東 一郎')
    expect(textOf(await found('3456701-0'), 'device-12-3456701-0')).toContain('12-3456701-0')
    expect(textOf(await found('12-34567'), 'found')).toContain('最初の50件')
  })

  test('a part fits several; a stranger none; nothing typed shows nothing', async () => {
    const { staff } = await story()
    const several = await staff.get('/help-desk?q=01')
    for (const loginId of ['hanako01', 'ichiro01', 'jiro0001'])
      expect(textOf(several, `customer-${loginId}`)).toBeTruthy()
    for (const typed of ['nobody', '99-9999999-9', 'VDS0000000-1', '<script>', '%'])
      expect(textOf(await staff.get(`/help-desk?q=${encodeURIComponent(typed)}`), 'found-nothing'), typed).toBeTruthy()
    expect(textOf(await staff.get('/help-desk?q=%20'), 'found')).toBeNull()
    const fresh = await staff.get('/help-desk?q=12-3456700-0')
    expect(textOf(fresh, 'device-12-3456700-0')).toContain('12-3456700-0')
  })
})

test('the page of a customer: states, token, errors, steps with times, history', async () => {
  const { bank, customer, staff, tokenCode } = await story()
  await toAuthentication(customer)
  await customer.send(customer.last().path, { code: '00000000' })
  const page = await staff.get(CUSTOMER)
  expect(textOf(page, 'customer-name')).toBe('北野 花子')
  expect(textOf(page, 'registration-state')).toBe('サービス利用中')
  expect(textOf(page, 'use-state')).toBe('利用可能')
  expect(textOf(page, 'token-code')).toBe(tokenCode)
  expect(textOf(page, 'serial')).toBe(SERIAL)
  expect(textOf(page, 'wrong-codes')).toBe('1回(5回で停止)')
  expect(textOf(page, 'signed-at')).toBe('-')
  expect(textOf(page, 'finding-unsigned')).toContain('DP020')
  expect(textOf(page, 'registrations')?.match(/2026\/11\/21 10:00:00/g)).toHaveLength(3)
  expect(textOf(page, 'errors')).toContain('トランザクション認証番号誤り')
  expect(textOf(page, 'history')).toContain('トランザクション認証利用開始登録')
  expect(page.html).not.toMatch(/scrypt|00000000/)
  await bank.change((tables) => tables.settings.insert({ name: 'rules', value: '{"paddedTokenCodes":true}' }))
  expect(textOf(await staff.get(CUSTOMER), 'token-code')).toBe(tokenCode.replace(/-(\d)$/, '-0$1'))
  expect((await staff.get('/help-desk/customers/nobody')).status).toBe(404)
})

describe('初期化', () => {
  test('in the set hokuriku, where no customer may: all who share are 未登録, and register again', async () => {
    const { bank, customer, staff, tokenCode } = await story()
    await bank.change((tables) => setStanding(tables, 'ichiro01', { registrationState: 'in-service', tokenCode }))
    const asked = await staff.get(`${CUSTOMER}/initialise`)
    expect(textOf(asked, 'concerned')).toBe('北野 花子 (hanako01)、東 一郎 (ichiro01)')
    expect(textOf(await staff.send(`${CUSTOMER}/initialise`), 'sure-problem')).toBeTruthy()
    const done = await doFor(staff, 'hanako01', 'initialise')
    expect(done.path).toBe(CUSTOMER)
    expect(textOf(done, 'notice')).toContain('初期化しました')
    for (const loginId of ['hanako01', 'ichiro01'])
      expect(textOf(await staff.get(`/help-desk/customers/${loginId}`), 'registration-state')).toBe('未登録')
    expect(textOf(await staff.get(CUSTOMER), 'history')).toContain('ヘルプデスク')
    const again = await register(customer)
    expect(again.tokenCode()).toBe(tokenCode.replace(/-1$/, '-2'))
  })

  test('refused after a first signature, with the reason and what to do instead', async () => {
    const { customer, token, staff } = await story()
    const page = await toAuthentication(customer)
    const { code } = token.readRequest(textOf(page, 'qr-text') ?? '')
    await customer.send(page.path, { code })
    const file = await staff.get(CUSTOMER)
    expect(textOf(file, 'finding-working')).toBeTruthy()
    expect(textOf(file, 'to-initialise')).toBeNull()
    const refused = await staff.get(`${CUSTOMER}/initialise`)
    expect(refused.status).toBe(409)
    expect(textOf(refused, 'refused')).toMatch(/トランザクション認証に使われているため.*失効.*利用停止/s)
    const token2 = /name="form-token" value="([^"]*)"/.exec(file.html)?.[1] ?? ''
    const forced = await staff.post(`${CUSTOMER}/initialise`, { 'form-token': token2, sure: 'yes' })
    expect(forced.status).toBe(409)
    expect(textOf(await staff.get(CUSTOMER), 'registration-state')).toBe('サービス利用中')
  })

  test('without a token there is nothing to initialise', async () => {
    const { staff } = await story()
    const refused = await staff.get('/help-desk/customers/taro0001/initialise')
    expect(refused.status).toBe(409)
    expect(textOf(refused, 'refused')).toContain('登録中のトークンがありません')
  })
})

describe('停止解除', () => {
  test('not while somebody of the company can, and who that is', async () => {
    const { bank, staff, tokenCode } = await story()
    await wrongTimes(bank, tokenCode, 5)
    const refused = await staff.get(`${CUSTOMER}/release`)
    expect(refused.status).toBe(409)
    expect(textOf(refused, 'refused')).toContain('東 一郎、西村 二郎')
  })

  test('when all who could share the token', async () => {
    const { bank, staff, tokenCode } = await story()
    await wrongTimes(bank, tokenCode, 5)
    await bank.change(async (tables) => {
      for (const loginId of ['ichiro01', 'jiro0001'])
        await setStanding(tables, loginId, { registrationState: 'in-service', tokenCode })
    })
    expect(textOf(await staff.get(CUSTOMER), 'finding-stopped')).toBeTruthy()
    const done = await doFor(staff, 'hanako01', 'release')
    expect(textOf(done, 'notice')).toContain('停止を解除しました')
    expect(textOf(done, 'use-state')).toBe('利用可能')
    expect(textOf(done, 'wrong-codes')).toContain('0回')
    expect((await staff.get(`${CUSTOMER}/release`)).status).toBe(409)
  })
})

test('利用停止 of a user: he is out at once, whoever he is; a master is let in again by the desk', async () => {
  const { customer, staff } = await story()
  await customer.logIn()
  const done = await doFor(staff, 'hanako01', 'stop')
  expect(textOf(done, 'login-state')).toBe('利用停止')
  expect(textOf(done, 'findings')).toContain('利用停止')
  expect((await customer.get('/')).path).toBe('/login')
  expect(textOf(await customer.logIn(), 'login-id-problem')).toContain('利用が停止されています')
  expect((await staff.get(`${CUSTOMER}/stop`)).status).toBe(409)
  await doFor(staff, 'hanako01', 'unlock')
  expect((await customer.logIn()).path).toBe('/')
})

describe("the master's password", () => {
  test('unlocked after too many wrong tries, the password unchanged', async () => {
    const { bank, customer, staff } = await story()
    await bank.change((tables) =>
      tables.loginAttempts.insert({ loginId: 'hanako01', failures: 10, disabledAt: bank.now(), pausedUntil: null }),
    )
    expect((await customer.logIn()).status).toBe(422)
    expect(textOf(await staff.get(CUSTOMER), 'login-state')).toBe('無効')
    const done = await doFor(staff, 'hanako01', 'unlock')
    expect(textOf(done, 'login-state')).toBe('利用可能')
    expect((await customer.logIn()).path).toBe('/')
    expect((await staff.get(`${CUSTOMER}/unlock`)).status).toBe(409)
  })

  test('a provisional one, seen once, to be changed at the next login', async () => {
    const { customer, staff } = await story()
    const given = await doFor(staff, 'hanako01', 'password')
    const password = textOf(given, 'provisional-password') ?? ''
    expect(password).toMatch(/^a\d{7}$/)
    expect((await customer.logIn('hanako01', 'hanako2026')).status).toBe(422)
    const inside = await customer.logIn('hanako01', password)
    expect(inside.status).toBe(200)
    expect(inside.path).not.toBe('/')
    const file = await staff.get(CUSTOMER)
    expect(file.html).not.toContain(password)
    expect(textOf(file, 'login-state')).toContain('仮パスワード')
  })

  test("nobody else's: a manager does that", async () => {
    const { staff } = await story()
    for (const action of ['unlock', 'password']) {
      const refused = await staff.get(`/help-desk/customers/ichiro01/${action}`)
      expect(refused.status).toBe(409)
      expect(textOf(refused, 'refused')).toContain('利用者管理')
    }
    expect((await staff.get('/help-desk/customers/hanako01/nothing')).status).toBe(404)
  })
})
