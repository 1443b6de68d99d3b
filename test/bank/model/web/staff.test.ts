import { beforeEach, describe, expect, test } from 'vitest'
import type { ShinkinKinds } from '../../../../bank/sites/shinkin/pages/kinds.ts'
import { shinkin } from '../../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../../bank/sites/shinkin/shinkin-web.ts'
import { hiddenFields } from '../../browser.ts'
import { makeModelBank } from '../bank.ts'

const MINUTE = 60_000
const STAFF = { 'login-id': 'helpdesk', password: 'helpdesk2026' }

const makeBank = () => makeModelBank<ShinkinKinds>(shinkin, SHINKIN_WEB)
let bank: Awaited<ReturnType<typeof makeBank>>
let browser: ReturnType<typeof bank.browser>

beforeEach(async () => {
  bank = await makeBank()
  browser = bank.browser()
})

async function logIn(typed: Record<string, string> = STAFF) {
  await browser.get('/staff/login')
  return browser.send('/staff/login', typed)
}

const NEW = { button: 'contract', number: '55555555555', company: '株式会社あたらし', application: '4321' }

describe('the staff', () => {
  test('logs in, sees its pages under a cookie of its own, and leaves', async () => {
    expect((await browser.get('/staff')).path).toBe('/staff/login')
    expect((await logIn()).path).toBe('/staff')
    expect((await browser.get('/staff/login')).path).toBe('/staff')
    expect((await browser.get('/SIM-K06')).path).toBe('/SIM-K01')
    expect(
      browser
        .cookie()
        .match(/shinkin-(customer|staff)/g)
        ?.sort(),
    ).toEqual(['shinkin-customer', 'shinkin-staff'])
    await browser.get('/staff')
    const door = await browser.send('/staff/logout')
    expect([door.path, browser.notice()]).toEqual(['/staff/login', 'ログアウトしました。'])
    expect((await browser.get('/staff/stock')).path).toBe('/staff/login')
  })

  test('reads what is missing, and that a password is wrong; it is never sent back', async () => {
    const missing = await logIn({ 'login-id': '', password: '' })
    expect([missing.status, browser.problem('login-id'), browser.problem('password')]).toEqual([
      422,
      '入力してください。',
      '入力してください。',
    ])
    const wrong = await logIn({ ...STAFF, password: 'not-this-one' })
    expect([wrong.status, browser.problem('login-id')]).toEqual([422, expect.stringContaining('違います')])
    expect(wrong.html).not.toContain('not-this-one')
  })

  test('waits after five wrong passwords, on the bank’s clock', async () => {
    for (let i = 0; i < 5; i++) await logIn({ ...STAFF, password: 'wrong' })
    await logIn()
    expect(browser.problem('login-id')).toContain('10分ほどお待ち')
    await bank.engine.moveClock({ by: 10 * MINUTE })
    expect((await logIn()).path).toBe('/staff')
  })

  test('gets a form back that came too late, and nothing was done', async () => {
    await logIn()
    bank.later(31 * MINUTE)
    const door = await browser.post('/staff', { ...hiddenFields(browser.last(), '/staff'), ...NEW })
    expect(door.path).toBe('/staff/login')
    const page = await browser.send('/staff/login', STAFF)
    expect([page.path, browser.notice()]).toEqual(['/staff', expect.stringContaining('まだ何も送信されていません')])
    expect(page.html).toMatch(/name="number"[^>]* value="55555555555"/)
    expect((await bank.engine.read({ keys: [], owner: NEW.number })).world.contracts[NEW.number]).toBeUndefined()
    expect((await browser.get('/staff')).html).not.toContain('value="55555555555"')
  })

  test('does nothing by a form that is none of its session', async () => {
    await logIn()
    expect((await browser.post('/staff', NEW)).status).toBe(403)
    expect((await browser.post('/staff/login', STAFF)).html).toContain('login-heading')
    expect((await bank.engine.read({ keys: [], owner: NEW.number })).world.contracts[NEW.number]).toBeUndefined()
  })

  test('may send a key file, but none that is too large; other forms are small', async () => {
    await logIn()
    await browser.get('/staff/stock')
    const small = await browser.post('/staff', {
      ...hiddenFields(browser.last(), '/staff/stock'),
      company: 'x'.repeat(20_000),
    })
    expect(small.status).toBe(413)
    await browser.get('/staff/stock')
    expect((await browser.sendFile('/staff/stock', new Uint8Array(100_000), { button: 'stock' })).status).toBe(422)
    await browser.get('/staff/stock')
    expect((await browser.sendFile('/staff/stock', new Uint8Array(17_000_000), { button: 'stock' })).status).toBe(413)
  })

  test('finds no page of somebody who is not there, and none that there is not', async () => {
    await logIn()
    for (const path of ['/staff/contracts/99999999999', '/staff/nothing']) {
      expect((await browser.get(path)).status, path).toBe(404)
    }
  })
})
