import { beforeEach, expect, test } from 'vitest'
import { type ApiBank, makeApiBank } from '../../../api/call.ts'
import { type Browser, textOf } from '../../../browser.ts'

const DAY = 24 * 60 * 60_000
const BOTH = {
  ...{ 'change-login': 'yes', 'login-current': 'taro2026', 'login-new': 'Taro2027', 'login-again': 'Taro2027' },
  ...{ 'change-confirmation': 'yes', 'confirmation-current': 'taro9999' },
  ...{ 'confirmation-new': 'Kakunin1', 'confirmation-again': 'Kakunin1' },
}

let bank: ApiBank
let me: Browser
beforeEach(async () => {
  bank = await makeApiBank()
  me = bank.browser()
  // Practice data that comes by a template is older than the bank's clock.
  const createdAt = bank.now()
  await bank.change((tables) => tables.users.update('taro0001', { createdAt }))
})

const logIn = (password = 'taro2026') => me.logIn('taro0001', password)

test('passwords run out after the days of the rules, and both must be changed', async () => {
  await bank.call('PATCH', '/rules', { passwordLife: 90 })
  bank.later(76 * DAY - 1)
  expect(textOf(await logIn(), 'notice')).toBeNull()
  bank.later(1)
  expect(textOf(await logIn(), 'notice')).toContain('有効期限が近づいています')
  bank.later(14 * DAY)
  const due = await logIn()
  expect(due.path).toBe('/password')
  expect(textOf(due, 'password-forced')).toContain('有効期限が切れています')
  expect(textOf(due, 'login-end')).toBe('2027/02/19')
  expect((await me.get('/history')).path).toBe('/password')
  expect(textOf(await me.send('/password', { ...BOTH, 'change-confirmation': 'no' }), 'problems')).not.toBeNull()
  const done = await me.send('/password', BOTH)
  expect(done.path).toBe('/password/result')
  expect([textOf(done, 'login-end'), textOf(done, 'confirmation-end')]).toEqual(['2027/05/20', '2027/05/20'])
  expect((await me.get('/')).path).toBe('/')
})

test('each has an end of its own', async () => {
  await bank.call('PATCH', '/rules', { passwordLife: 90 })
  bank.later(30 * DAY)
  await logIn()
  await me.get('/password')
  const done = await me.send('/password', { ...BOTH, 'change-confirmation': 'no' })
  expect([textOf(done, 'login-end'), textOf(done, 'confirmation-end')]).toEqual(['2027/03/21', '2027/02/19'])
})

test('without a rule there is no end, and the page says so', async () => {
  bank.later(3_000 * DAY)
  expect((await logIn()).path).toBe('/')
  expect(textOf(await me.get('/password'), 'login-end')).toBe('期限なし')
})
