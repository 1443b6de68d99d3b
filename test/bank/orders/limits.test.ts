import { describe, expect, test } from 'vitest'
import { keepProfile } from '../../../bank/core/company-profiles.ts'
import type { DayLimited } from '../../../bank/core/limited.ts'
import { RIGHTS, type Right, rowOfRights, type UserRights } from '../../../bank/core/rights.ts'
import {
  type Answer,
  type Browser,
  hiddenFields,
  imageOf,
  makeTestBank,
  register,
  requestBatch,
  type TestBank,
  TRANSFER,
  textOf,
} from '../browser.ts'
import type { HandToken } from '../token-by-hand.ts'

const HOUR = 3_600_000

const give = (bank: TestBank, loginId: string, given: Partial<UserRights>) =>
  bank.change((tables) =>
    tables.users.update(
      loginId,
      rowOfRights({ rights: RIGHTS, accounts: null, limits: {}, smartphone: false, ...given }),
    ),
  )
const allBut = (...gone: readonly Right[]) => RIGHTS.filter((right) => !gone.includes(right))
const limitDay = (bank: TestBank, dayLimits: Partial<Record<DayLimited, number>>) =>
  bank.change((tables) => keepProfile(tables, 'kitano', { taxAddress: '', checksAccounts: false, dayLimits }))
const problemsOf = (answer: Answer) => textOf(answer, 'problems')

/** To BSSK007, or to the form with what is wrong with it. */
async function transfer(browser: Browser, amount: string, account = 'kitano-1'): Promise<Answer> {
  await browser.get('/transfer')
  const sent = await browser.send('/transfer', { ...TRANSFER, amount, account })
  return sent.status === 200 ? browser.get(`${sent.path}/authentication`) : sent
}

const sign = (browser: Browser, page: Answer, token: HandToken) =>
  browser.post(page.path, { ...hiddenFields(page, page.path), code: token.readRequest(imageOf(page)).code })

describe('利用者一回当たり限度額', () => {
  test('a transfer above it is refused by its form; at the limit it is taken', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    await register(me)
    await give(bank, 'hanako01', { limits: { transfer: 120_000 } })
    const refused = await transfer(me, '120001')
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('利用者一回当たり限度額(120,000円)を超えています')
    expect(textOf(await transfer(me, '120000'), 'screen-id')).toBe('BSSK007')
  })

  test('one that is lowered after the form was sent is met when the 8 digits come', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    const token = await register(me)
    const page = await transfer(me, '120000')
    await give(bank, 'hanako01', { limits: { transfer: 119_999 } })
    const refused = await sign(me, page, token)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('利用者一回当たり限度額(119,999円)')
    expect(await bank.history('transfer')).toEqual([])
  })
})

describe('企業一日当たり限度額', () => {
  test('two transfers that together exceed it: the second is refused, and the next day it is taken', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    const token = await register(me)
    await limitDay(bank, { transfer: 200_000 })
    const first = await transfer(me, '120000')
    const other = await transfer(me, '80001')
    expect(textOf(other, 'screen-id')).toBe('BSSK007')
    const done = await sign(me, first, token)
    expect(textOf(done, 'accepted')).not.toBeNull()
    const refused = await sign(me, other, token)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('企業一日当たり限度額(200,000円)を超えるため')
    expect(problemsOf(refused)).toContain('あと80,000円まで')
    bank.later(24 * HOUR)
    await me.logIn()
    expect(textOf(await transfer(me, '80001'), 'screen-id')).toBe('BSSK007')
  })

  test.each([
    // 2026-11-20, a Friday.
    ['transfer-15', Date.UTC(2026, 10, 20, 8, 59), 'limit', '15:00～18:00'],
    ['transfer-15', Date.UTC(2026, 10, 20, 9, 0), 'none', ''],
    ['transfer-18', Date.UTC(2026, 10, 20, 9, 0), 'limit', '18:00～24:00'],
    ['transfer-18', Date.UTC(2026, 10, 20, 14, 59), 'limit', '18:00～24:00'],
    ['transfer-15', Date.UTC(2026, 10, 20, 5, 59), 'none', ''],
    // Saturday; Labour Thanksgiving Day.
    ['transfer-closed', Date.UTC(2026, 10, 21, 7, 0), 'limit', '土日祝日'],
    ['transfer-15', Date.UTC(2026, 10, 21, 7, 0), 'none', ''],
    ['transfer-closed', Date.UTC(2026, 10, 23, 1, 0), 'limit', '土日祝日'],
    ['transfer-closed', Date.UTC(2026, 10, 24, 1, 0), 'none', ''],
  ] as const)('%s at %i: %s', async (name, at, what, words) => {
    const bank = await makeTestBank()
    bank.later(at - bank.now())
    const me = bank.browser()
    await register(me)
    await limitDay(bank, { [name]: 1_000 })
    const page = await transfer(me, '1001')
    expect(page.status).toBe(what === 'limit' ? 422 : 200)
    if (what === 'limit') expect(problemsOf(page)).toContain(words)
  })
})

describe('an approval', () => {
  test('above a limit is refused before a number is asked for, and once more when the 8 digits come', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    const token = await register(me)
    const batch = await requestBatch(bank, me)
    await limitDay(bank, { bulk: 1 })
    await me.get(batch)
    const refused = await me.send(`${batch}/approval`)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('企業一日当たり限度額(1円)を超えるため')
    expect(refused.html).toContain('href="#approve"')
    expect(refused.html).toContain('id="approve"')
    await limitDay(bank, {})
    const page = await me.send(`${batch}/approval`)
    await limitDay(bank, { bulk: 2 })
    const late = await me.post(page.path, {
      ...hiddenFields(page, page.path),
      ...{ code: token.readRequest(imageOf(page)).code, confirmation: 'hanako9999' },
    })
    expect(problemsOf(late)).toContain('企業一日当たり限度額(2円)を超えるため')
  })

  test('from an account that was not given to him is refused at once', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    await register(me)
    const batch = await requestBatch(bank, me)
    await give(bank, 'hanako01', { accounts: ['kitano-2'] })
    await me.get(batch)
    const refused = await me.send(`${batch}/approval`)
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('この口座は、ご利用可能な口座に登録されていません')
  })
})

describe('accounts and rights', () => {
  test('an account that was not given to him is neither offered nor taken', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    await register(me)
    await give(bank, 'hanako01', { accounts: ['kitano-2'] })
    const form = await me.get('/transfer')
    expect(form.html).toContain('kitano-2')
    expect(form.html).not.toContain('kitano-1"')
    const refused = await transfer(me, '1000', 'kitano-1')
    expect(refused.status).toBe(422)
    expect(problemsOf(refused)).toContain('この口座は、ご利用可能な口座に登録されていません')
  })

  test('a right that is taken away after the form was sent is missed when the order is signed', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    const token = await register(me)
    const page = await transfer(me, '1000')
    await give(bank, 'hanako01', { rights: allBut('transfer-typed', 'transfer-typed-today') })
    const refused = await sign(me, page, token)
    expect(problemsOf(refused)).toContain('この操作に必要な権限がありません')
    expect((await me.get('/transfer')).status).toBe(403)
  })

  test('T12: who has 事前登録口座 only meets no registration page, and pays with his confirmation password', async () => {
    const bank = await makeTestBank()
    const me = bank.browser()
    await give(bank, 'shiro001', { rights: ['balances', 'transfer-registered'] })
    expect((await me.logIn('shiro001', 'shiro2026')).path).toBe('/')
    expect((await me.get('/registered-transfer')).status).toBe(200)
    expect((await me.get('/transfer')).status).toBe(403)
    await give(bank, 'shiro001', { rights: ['balances', 'movements'] })
    expect((await me.logIn('shiro001', 'shiro2026')).path).toBe('/')
    await give(bank, 'shiro001', { rights: ['pay-easy'] })
    expect((await me.logIn('shiro001', 'shiro2026')).path).toBe('/registration')
  })
})
