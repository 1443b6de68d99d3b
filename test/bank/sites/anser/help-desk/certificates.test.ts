import { expect, test } from 'vitest'
import { makeTestBank, textOf } from '../../../browser.ts'
import { choose, issue } from '../certificates/computer.ts'
import { doFor, staffBrowser } from './desk.ts'

test('the help desk sees a certificate, and revokes the master’s, for whom nobody in his company may be there', async () => {
  const bank = await makeTestBank()
  const pc = bank.browser()
  await issue(pc)
  const staff = await staffBrowser(bank)
  const file = await staff.get('/help-desk/customers/hanako01')
  expect(textOf(file, 'certificate-state')).toContain('発行済')
  expect(textOf(file, 'login-method')).toBe('どちらの方式でもログインできる')
  const done = await doFor(staff, 'hanako01', 'certificate-revocation')
  expect(textOf(done, 'certificate-state')).toBe('失効済')
  expect(textOf(await choose(pc), 'certificate-problem')).toContain('失効されているため')
  expect(textOf(await issue(pc), 'issued')).not.toBeNull()
})

test('another certificate is allowed once; whose is not there, or not the master’s, is told with what to do', async () => {
  const bank = await makeTestBank()
  const [old, fresh] = [bank.browser(), bank.browser()]
  const staff = await staffBrowser(bank)
  expect((await staff.get('/help-desk/customers/saburo01/certificate-reissue')).status).toBe(409)
  await issue(old, 'saburo01', 'saburo2026')
  expect((await issue(fresh, 'saburo01', 'saburo2026')).status).toBe(422)
  const refused = await staff.get('/help-desk/customers/saburo01/certificate-revocation')
  expect(textOf(refused, 'refused')).toContain('利用者管理の「証明書失効」')
  await doFor(staff, 'saburo01', 'certificate-reissue')
  expect((await staff.get('/help-desk/customers/saburo01/certificate-reissue')).status).toBe(409)
  expect((await issue(fresh, 'saburo01', 'saburo2026')).status).toBe(200)
  expect(textOf(await choose(old, 'saburo01'), 'certificate-problem')).toContain('更新済')
})
