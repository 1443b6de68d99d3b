import { expect, test } from 'vitest'
import { rightsFor, rowOfRights } from '../../../../../bank/core/rights.ts'
import { makeTestBank, register, textOf } from '../../../browser.ts'

const SHIRO = { 'login-id': 'shiro001', password: 'shiro2026' }

test('on a smartphone there are inquiries and approvals only, and the history says where', async () => {
  const bank = await makeTestBank()
  await register(bank.browser())
  const me = bank.browser()
  await me.get('/phone')
  const first = await me.send('/phone', SHIRO)
  expect(first.path).toBe('/phone/menu')
  expect(textOf(first, 'balances')).toBe('残高照会')
  expect(first.html).not.toContain('data-testid="approvals"')
  expect((await me.get('/balances')).path).toBe('/balances')
  for (const path of ['/transfer', '/bulk/new', '/users', '/history']) {
    const refused = await me.get(path)
    expect(refused.path, path).toBe('/phone/menu')
    expect(textOf(refused, 'notice')).toContain('スマートフォンではご利用いただけません')
  }
  await me.send('/logout')
  const terminals = await bank.change(async ({ history }) =>
    (await history.find({ loginId: 'shiro001' })).map(({ action, terminal }) => `${action} ${terminal}`),
  )
  expect(terminals).toEqual(['login smartphone', 'logout smartphone'])
})

test('who is not registered for smartphones is refused there, and logs in on a computer', async () => {
  const bank = await makeTestBank()
  const row = rowOfRights({ rights: rightsFor(true, false), accounts: null, limits: {}, smartphone: false })
  await bank.change((tables) => tables.users.update('shiro001', row))
  const me = bank.browser()
  await me.get('/phone')
  expect(textOf(await me.send('/phone', SHIRO), 'login-id-problem')).toContain(
    'スマートフォンでのご利用が登録されていません',
  )
  expect((await me.logIn('shiro001', 'shiro2026')).path).not.toBe('/login')
})

test('a wrong password is counted as on a computer', async () => {
  const bank = await makeTestBank()
  const me = bank.browser()
  await me.get('/phone')
  for (let i = 0; i < 5; i++) await me.send('/phone', { ...SHIRO, password: 'wrong1234' })
  expect(textOf(await me.logIn('shiro001', 'shiro2026'), 'problems')).toContain('一時的にご利用を停止')
})
