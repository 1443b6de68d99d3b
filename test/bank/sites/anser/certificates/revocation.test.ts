import { expect, test } from 'vitest'
import { makeTestBank, textOf } from '../../../browser.ts'
import { choose, issue, logInByCertificate } from './computer.ts'

const DAY = 24 * 60 * 60_000

test('管理業務 → 利用者管理 → 証明書失効: list, confirmation password, result; sessions and certificate are over at once', async () => {
  const bank = await makeTestBank()
  const [master, pc] = [bank.browser(), bank.browser()]
  await issue(pc, 'saburo01', 'saburo2026')
  await logInByCertificate(pc, 'saburo01', 'saburo2026')
  await master.logIn()
  await master.get('/registration')
  await master.send('/registration/skip')
  expect((await master.get('/users')).html).toContain('href="/users/certificates"')
  const list = await master.get('/users/certificates')
  expect(textOf(list, 'certificate-saburo01')).toBe('発行済')
  expect(textOf(list, 'certificate-hanako01')).toBe('未発行')
  const confirm = await master.send('/users/certificates', { user: 'saburo01' })
  expect(textOf(confirm, 'fact-expires')).toBe('2027年11月21日 10時00分00秒')
  const wrong = await master.send('/users/certificates/of/saburo01', { confirmation: 'wrong1234' })
  expect(textOf(wrong, 'confirmation-problem')).toContain('違います')
  expect((await pc.get('/')).path).not.toBe('/login')
  const result = await master.send('/users/certificates/of/saburo01', { confirmation: 'hanako9999' })
  expect(textOf(result, 'fact-certificate-state')).toBe('失効済')
  expect((await pc.get('/')).path).toBe('/login')
  expect(textOf(await choose(pc, 'saburo01'), 'certificate-problem')).toContain('失効されているため')
  expect(textOf(await master.get('/users/certificates'), 'certificate-saburo01')).toBe('失効済')
  expect(await bank.history('users')).toEqual(['certificate-revocation done'])
})

test('after a revocation another computer gets one, which is 発行済; without one it is 更新済', async () => {
  const bank = await makeTestBank()
  const master = await managing(bank)
  const pc = bank.browser()
  const state = async () => textOf(await master.get('/users/certificates'), 'certificate-jiro0001')
  await issue(pc, 'jiro0001', 'jiro2026')
  await revoke(master, 'jiro0001')
  await issue(bank.browser(), 'jiro0001', 'jiro2026')
  expect(await state()).toBe('発行済')
  bank.later(330 * DAY)
  await issue(bank.browser(), 'jiro0001', 'jiro2026')
  await master.logIn()
  await master.send('/registration/skip')
  expect(await state()).toBe('更新済')
  bank.later(365 * DAY)
  await master.logIn()
  await master.send('/registration/skip')
  expect(await state()).toBe('有効期限切れ')
})

test('who revokes the certificate that he is logged in with is told so before, sees the result, and is out', async () => {
  const bank = await makeTestBank()
  const pc = bank.browser()
  await issue(pc)
  await logInByCertificate(pc)
  await pc.send('/registration/skip')
  const confirm = await pc.get('/users/certificates/of/hanako01')
  expect(textOf(confirm, 'own-certificate')).not.toBeNull()
  const result = await pc.send('/users/certificates/of/hanako01', { confirmation: 'hanako9999' })
  expect(textOf(result, 'fact-certificate-state')).toBe('失効済')
  expect(textOf(result, 'who')).toBeNull()
  expect((await pc.get('/users')).path).toBe('/login')
})

test('sessions by password go on; of users of another company nobody revokes anything', async () => {
  const bank = await makeTestBank()
  const master = await managing(bank)
  const byPassword = bank.browser()
  await issue(bank.browser(), 'saburo01', 'saburo2026')
  await byPassword.logIn('saburo01', 'saburo2026')
  await revoke(master, 'saburo01')
  expect((await byPassword.get('/')).path).not.toBe('/login')
  expect((await master.get('/users/certificates/of/nobody99')).path).toBe('/users/certificates')
})

test('a manager does it too; a general user reads that he may not', async () => {
  const bank = await makeTestBank()
  await issue(bank.browser())
  const manager = await managing(bank, 'ichiro01', 'ichiro2026')
  await manager.get('/users/certificates/of/hanako01')
  const result = await manager.send('/users/certificates/of/hanako01', { confirmation: 'ichiro9999' })
  expect(textOf(result, 'fact-certificate-state')).toBe('失効済')
  const general = await managing(bank, 'saburo01', 'saburo2026')
  expect((await general.get('/users/certificates')).status).toBe(403)
})

test('nobody is chosen: the page says so; whose certificate is gone meanwhile leads back to the list', async () => {
  const bank = await makeTestBank()
  const master = await managing(bank)
  await issue(bank.browser(), 'saburo01', 'saburo2026')
  await master.get('/users/certificates')
  expect(textOf(await master.send('/users/certificates'), 'problems')).toContain('選択してください')
  await master.get('/users/certificates/of/saburo01')
  await revoke(await managing(bank, 'ichiro01', 'ichiro2026'), 'saburo01', 'ichiro9999')
  const late = await master.send('/users/certificates/of/saburo01', { confirmation: 'hanako9999' })
  expect(late.path).toBe('/users/certificates')
  expect(late.html).toContain('失効できる証明書がありません')
})

async function managing(bank: Awaited<ReturnType<typeof makeTestBank>>, loginId = 'hanako01', password = 'hanako2026') {
  const browser = bank.browser()
  await browser.logIn(loginId, password)
  await browser.get('/registration')
  if (browser.last().path === '/registration') await browser.send('/registration/skip')
  return browser
}

async function revoke(browser: Awaited<ReturnType<typeof managing>>, loginId: string, confirmation = 'hanako9999') {
  await browser.get(`/users/certificates/of/${loginId}`)
  return browser.send(`/users/certificates/of/${loginId}`, { confirmation })
}
