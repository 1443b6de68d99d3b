import { beforeEach, describe, expect, test } from 'vitest'
import { keepProfile } from '../../../../../bank/core/company-profiles.ts'
import { setMemo } from '../../../../../bank/core/memos.ts'
import { hasRight, RIGHTS, rightsOf } from '../../../../../bank/core/rights.ts'
import {
  type Answer,
  type Browser,
  imageOf,
  makeTestBank,
  register,
  type TestBank,
  textOf,
  tickedIn,
  typedIn,
} from '../../../browser.ts'
import type { HandToken } from '../../../token-by-hand.ts'

let bank: TestBank
let master: Browser
let token: HandToken

beforeEach(async () => {
  bank = await makeTestBank()
  master = bank.browser()
  token = await register(master)
})

const user = async (loginId: string) => {
  const found = await bank.change((tables) => tables.users.get(loginId))
  if (!found) throw new Error('no such user')
  return found
}

/** To BRSK010 of a user. */
async function toRights(loginId = 'shiro001'): Promise<Answer> {
  const basics = await master.get(`/users/of/${loginId}/change`)
  const typed = ['user-name', 'email', 'email-again'].map((name) => [name, typedIn(basics, name) ?? ''])
  return master.send(basics.path, { ...tickedIn(basics), ...Object.fromEntries(typed) })
}

/** To BRSK011. @param taken rights whose boxes lose their ticks */
async function toAccounts(given: Record<string, string> = {}, taken: readonly string[] = []): Promise<Answer> {
  const page = await toRights()
  const ticked = { ...tickedIn(page), ...given }
  for (const name of taken) delete ticked[name]
  return master.send(page.path, ticked)
}

const without = (ticked: Record<string, string>, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(ticked).filter(([name]) => !names.includes(name)))

async function execute(page: Answer): Promise<Answer> {
  const { code } = token.readRequest(imageOf(page))
  return master.send(page.path, { code, confirmation: 'hanako9999' })
}

describe('BRSK010', () => {
  test('has a box for each right, ticked as the user has them', async () => {
    const page = await toRights()
    expect(textOf(page, 'screen-id')).toBe('BRSK010')
    for (const right of RIGHTS) expect(page.html, right).toContain(`data-testid="right-${right}"`)
    const ticked = Object.keys(tickedIn(page)).filter((name) => name.startsWith('right-'))
    const { rights } = rightsOf(await user('shiro001'))
    expect(ticked).toEqual(rights.map((right) => `right-${right}`))
  })

  test('an option without what it is an option of is refused with a sentence, and nothing is lost', async () => {
    const page = await toAccounts({}, ['right-transfer-listed'])
    expect(page.status).toBe(422)
    expect(textOf(page, 'right-transfer-listed-today-problem')).toContain('オプション')
    expect(tickedIn(page)).not.toHaveProperty('right-transfer-listed')
    expect(tickedIn(page)).toHaveProperty('right-transfer-listed-today')
  })
})

describe('BRSK011', () => {
  test('limits are asked for only where he approves or pays', async () => {
    const page = await toAccounts({ 'right-approve-bulk': 'yes' }, ['right-pay-easy'])
    expect(typedIn(page, 'limit-transfer')).toBe('')
    expect(typedIn(page, 'limit-bulk')).toBe('')
    expect(typedIn(page, 'limit-salary')).toBeUndefined()
    expect(typedIn(page, 'limit-pay-easy')).toBeUndefined()
  })

  test.each([
    ['10000000000', '9,999,999,999円まで'],
    ['0', '1円から'],
    ['百万', '1円から'],
  ])('a limit of %s is refused with its bounds', async (limit, words) => {
    const page = await toAccounts()
    const refused = await master.send(page.path, { ...tickedIn(page), 'limit-transfer': limit })
    expect(refused.status).toBe(422)
    expect(textOf(refused, 'limit-transfer-problem')).toContain(words)
    expect(typedIn(refused, 'limit-transfer')).toBe(limit)
  })

  test('the small service bounds them lower, and the company does', async () => {
    await bank.change(async (tables) => {
      await tables.settings.insert({ name: 'kitano/rules', value: '{"service":"business-ib-light"}' })
    })
    const page = await toAccounts()
    const refused = await master.send(page.path, { ...tickedIn(page), 'limit-transfer': '50,000,000' })
    expect(textOf(refused, 'limit-transfer-problem')).toContain('49,999,999円まで')
    await bank.change((tables) =>
      keepProfile(tables, 'kitano', { taxAddress: '', checksAccounts: false, dayLimits: { transfer: 1_000_000 } }),
    )
    const lower = await master.send(refused.path, { ...tickedIn(refused), 'limit-transfer': '1,000,001' })
    expect(textOf(lower, 'limit-transfer-problem')).toContain('1,000,000円まで')
    expect((await master.send(lower.path, { ...tickedIn(lower), 'limit-transfer': '1000000' })).path).toMatch(/orders/)
  })

  test('no account is a mistake; all but one with 全て ticked is unclear', async () => {
    const page = await toAccounts()
    const none = await master.send(page.path)
    expect(textOf(none, 'all-accounts-problem')).toContain('1つ以上')
    const unclear = await master.send(page.path, without(tickedIn(page), 'account-kitano-1'))
    expect(textOf(unclear, 'all-accounts-problem')).toContain('「全て」')
    expect(textOf(await master.send(page.path, { 'all-accounts': 'yes' }), 'notice')).toContain('変更がありません')
  })

  test('並び順 keeps what is ticked and typed', async () => {
    const page = await toAccounts()
    const chosen = without(tickedIn(page), 'account-kitano-1', 'all-accounts')
    const sorted = await master.send(page.path, {
      ...chosen,
      ...{ 'limit-transfer': '5', do: 'sort', sort: 'number', order: 'down' },
    })
    expect(sorted.status).toBe(200)
    const ids = [...sorted.html.matchAll(/data-testid="account-(kitano-\d)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['kitano-1', 'kitano-3', 'kitano-2'])
    expect(Object.keys(tickedIn(sorted))).toEqual(['account-kitano-3', 'account-kitano-2'])
    expect(typedIn(sorted, 'limit-transfer')).toBe('5')
  })
})

test('what was given is shown on the confirmation, signed, kept, and holds', async () => {
  const page = await toAccounts({ 'right-approve-bulk': 'yes' }, ['right-bulk-file', 'right-pay-easy'])
  expect(textOf(page, 'memo-kitano-1')).toBe('-')
  await bank.change((tables) => setMemo(tables, 'kitano', 'account', 'kitano-1', '資金移動用口座'))
  expect(textOf(await master.get(page.path), 'memo-kitano-1')).toBe('資金移動用口座')
  const chosen = without(tickedIn(page), 'account-kitano-3', 'all-accounts')
  const confirm = await master.send(page.path, { ...chosen, 'limit-transfer': '1,000,000' })
  expect(textOf(confirm, 'screen-id')).toBe('SIM-B43')
  expect(textOf(confirm, 'fact-accounts')).toContain('2口座')
  expect(textOf(confirm, 'fact-limit-transfer')).toContain('1,000,000円')
  expect(textOf(confirm, 'fact-rights-pay-easy')).toContain('全取引照会変更前: 払込み、全取引照会')
  await execute(confirm)
  const shiro = await user('shiro001')
  expect(rightsOf(shiro)).toMatchObject({
    accounts: ['kitano-1', 'kitano-2'],
    limits: { transfer: 1_000_000 },
  })
  expect(hasRight(shiro, 'approve-bulk')).toBe(true)
  const browser = bank.browser()
  await browser.logIn('shiro001', 'shiro2026')
  await browser.send('/registration/skip')
  expect((await browser.get('/pay-easy')).status).toBe(403)
  expect((await browser.get('/bulk/file')).status).toBe(403)
  expect((await browser.get('/bulk/new')).status).toBe(200)
  expect((await browser.get('/bulk')).html).not.toContain('data-testid="new-file"')
})

test('a user who is registered with 事前登録口座 alone needs no token; one whose confirmation password was set pays', async () => {
  const page = await toAccounts(
    {},
    RIGHTS.filter((right) => right !== 'transfer-registered').map((right) => `right-${right}`),
  )
  const confirm = await master.send(page.path, tickedIn(page))
  expect(textOf(await execute(confirm), 'accepted')).not.toBeNull()
  const browser = bank.browser()
  expect((await browser.logIn('shiro001', 'shiro2026')).path).toBe('/')
  expect((await browser.get('/registration')).path).toBe('/')
})
