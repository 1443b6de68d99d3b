import { expect, test } from 'vitest'
import { makeTestBank, register, textOf, typedIn } from '../../../browser.ts'
import { staffBrowser } from './desk.ts'

const SETTINGS = '/help-desk/settings'
const GOOD = {
  'rule-set': 'yokohama',
  'wrong-code-limit': '３',
  'revocation-wait': '30',
  'contact-phone': '0120-000-000',
  padded: 'yes',
  'needs-transfer': 'yes',
}

test('rules are saved, shown again, and hold from the next request on', async () => {
  const bank = await makeTestBank()
  const staff = await staffBrowser(bank)
  const page = await staff.get(SETTINGS)
  expect(page.html).toMatch(/value="hokuriku" checked/)
  expect(page.html).toContain('ヘルプデスクが初期化します')
  const saved = await staff.send(SETTINGS, GOOD)
  expect(textOf(saved, 'notice')).toContain('保存しました')
  expect(saved.html).toMatch(/value="yokohama" checked/)
  expect([typedIn(saved, 'wrong-code-limit'), typedIn(saved, 'revocation-wait')]).toEqual(['3', '30'])
  expect(saved.html).toMatch(/name="padded" value="yes" checked/)
  expect(saved.html).toMatch(/name="needs-transfer" value="yes" checked/)
  expect(saved.html).not.toMatch(/name="needs-bulk" value="yes" checked/)
  expect(textOf(saved, 'bank-history')).toContain('銀行のルールの変更')
  const token = await register(bank.browser())
  const file = await staff.get('/help-desk/customers/hanako01')
  expect(textOf(file, 'wrong-codes')).toBe('0回(3回で停止)')
  expect(textOf(file, 'token-code')).toBe(token.tokenCode().replace(/-(\d)$/, '-0$1'))
})

test.each([
  [{ 'rule-set': 'other' }, 'rule-set'],
  [{ 'wrong-code-limit': '2' }, 'wrong-code-limit'],
  [{ 'wrong-code-limit': '11' }, 'wrong-code-limit'],
  [{ 'wrong-code-limit': '4.5' }, 'wrong-code-limit'],
  [{ 'revocation-wait': '-1' }, 'revocation-wait'],
  [{ 'revocation-wait': '1441' }, 'revocation-wait'],
  [{ 'revocation-wait': '' }, 'revocation-wait'],
])('%j is refused beside its field; nothing is lost, nothing saved', async (change, field) => {
  const staff = await staffBrowser(await makeTestBank())
  await staff.get(SETTINGS)
  const refused = await staff.send(SETTINGS, { ...GOOD, ...change })
  expect(refused.status).toBe(422)
  expect(textOf(refused, `${field}-problem`)).toBeTruthy()
  for (const name of ['wrong-code-limit', 'revocation-wait'] as const)
    expect(typedIn(refused, name)).toBe({ ...GOOD, ...change }[name])
  expect(typedIn(await staff.get(SETTINGS), 'wrong-code-limit')).toBe('5')
})

test('reset asks first, then puts everything back; the staff stays, the customers go', async () => {
  const bank = await makeTestBank()
  const customer = bank.browser()
  await register(customer)
  const staff = await staffBrowser(bank)
  await staff.get(SETTINGS)
  await staff.send(SETTINGS, GOOD)
  expect(textOf(await staff.send(`${SETTINGS}/reset`), 'sure-problem')).toBeTruthy()
  expect((await customer.get('/')).path).toBe('/')
  await staff.get(SETTINGS)
  const done = await staff.send(`${SETTINGS}/reset`, { sure: 'yes' })
  expect(textOf(done, 'notice')).toContain('練習データに戻しました')
  expect(typedIn(done, 'wrong-code-limit')).toBe('3')
  expect(textOf(await staff.get('/help-desk/customers/hanako01'), 'registration-state')).toBe('未登録')
  expect((await customer.get('/')).path).toBe('/login')
  await staff.get(SETTINGS)
  const all = await staff.send(`${SETTINGS}/reset`, { sure: 'yes', 'reset-rules': 'yes', 'reset-stock': 'yes' })
  expect(typedIn(all, 'wrong-code-limit')).toBe('5')
})

test("the bank's clock is told when it was moved", async () => {
  const bank = await makeTestBank()
  const staff = await staffBrowser(bank)
  expect(textOf(await staff.get(SETTINGS), 'clock')).toContain('実際の時刻のとおり')
  await bank.change((tables) => tables.settings.insert({ name: 'clock', value: '{"offset":600000}' }))
  expect(textOf(await staff.get(SETTINGS), 'clock')).toContain('2026/11/21 10:10:00 (実際の時刻から10分')
})
