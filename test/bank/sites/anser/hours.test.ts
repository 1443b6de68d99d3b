import { expect, test } from 'vitest'
import { orderProblem } from '../../../../bank/orders/orders.ts'
import { anser } from '../../../../bank/sites/anser/anser.ts'
import { DEFAULT_RULES } from '../../../../bank/sites/anser/rules.ts'
import { type ApiBank, makeApiBank } from '../../api/call.ts'
import {
  type Answer,
  imageOf,
  register,
  requestBatch,
  share,
  TRANSFER,
  textOf,
  toAuthentication,
} from '../../browser.ts'
import { openTestStore } from '../../test-store.ts'

const close = (bank: ApiBank, outOfHours = true) => bank.call('PATCH', '/rules', { outOfHours })
const isClosed = (answer: Answer) => answer.status === 403 && textOf(answer, 'out-of-hours') !== null

test('受付時間外 no page takes an order, each says the hours, and whatever only looks goes on', async () => {
  const bank = await makeApiBank()
  const me = bank.browser()
  const token = await register(me)
  const batch = await requestBatch(bank, me)
  await close(bank)
  for (const path of [
    '/transfer',
    '/registered-transfer',
    '/listed-transfer',
    '/pay-easy',
    '/bulk/new',
    '/salary/file',
  ]) {
    const page = await me.get(path)
    expect(isClosed(page), path).toBe(true)
    expect(textOf(page, 'out-of-hours'), path).toContain('平日 8:00〜21:00')
  }
  for (const path of ['/transfer', '/bulk/new', '/batch-requests/0', `${batch}/approval`]) {
    await me.get('/history')
    const form = { 'form-token': /name="form-token" value="([^"]*)"/.exec((await me.get('/password')).html)?.[1] ?? '' }
    expect(isClosed(await me.post(path, { ...TRANSFER, ...form })), path).toBe(true)
  }
  for (const path of ['/', '/bulk', '/approvals', batch, '/history', '/users', '/management']) {
    expect((await me.get(path)).status, path).toBe(200)
  }
  expect(textOf(await me.get('/'), 'transfer')).toContain('受付時間外')
  expect(textOf(await me.get('/'), 'users')).not.toContain('受付時間外')
  await close(bank, false)
  expect((await toAuthentication(me)).status).toBe(200)
  expect(token.tokenCode()).toBeTruthy()
})

test('an order that was begun in time is not taken when the time is over, neither on its pages nor by the API; later it is', async () => {
  const bank = await makeApiBank()
  const me = bank.browser()
  const token = await register(me)
  const signing = await toAuthentication(me)
  const { code } = token.readRequest(imageOf(signing))
  await close(bank)
  expect(isClosed(await me.send(signing.path, { code }))).toBe(true)
  expect(isClosed(await me.get(signing.path))).toBe(true)
  const { json } = await bank.call('GET', '/requests?loginId=hanako01')
  const [request] = (json as unknown as { readonly requests: readonly { readonly id: string }[] }).requests
  const refused = await bank.call('POST', `/requests/${request?.id}/verification`, { code })
  expect([refused.status, refused.json]).toEqual([
    422,
    { error: { code: 'out-of-hours', message: expect.stringContaining('outside the service hours') } },
  ])
  await close(bank, false)
  const again = await me.get(signing.path)
  const done = await me.send(signing.path, { code: token.readRequest(imageOf(again)).code })
  expect(textOf(done, 'accepted')).toBeTruthy()
})

/** Whoever adds a kind of order says here that it moves no money, or in the kind that it does. */
const MOVES_NOTHING = ['token-revocation', 'user-registration', 'user-change']

test.each(anser.orderKinds.map((kind) => [kind.name, kind] as const))(
  '受付時間外 %s: not if it moves money',
  async (name, kind) => {
    const isFree = MOVES_NOTHING.includes(name)
    expect([kind.account !== undefined, kind.spending !== undefined && isFree]).toEqual([!isFree, false])
    const store = await openTestStore()
    await anser.addPracticeData(store, 0)
    const closed = {
      store,
      now: () => 0,
      random: () => new Uint8Array(),
      rules: { ...DEFAULT_RULES, outOfHours: true },
    }
    const found = await store.transaction(async (tables) => {
      const user = await tables.users.get('hanako01')
      // The hours are looked at first: what is ordered does not matter.
      return user && orderProblem(closed, tables, user, { kind, payload: {} })
    })
    expect(found).toBe(isFree ? null : 'out-of-hours')
  },
)

test('management goes on: a colleague registers with the token of another', async () => {
  const bank = await makeApiBank()
  const token = await register(bank.browser())
  await close(bank)
  const colleague = bank.browser()
  expect((await share(colleague, token, 'ichiro01', 'ichiro2026')).status).toBe(200)
  expect(textOf(await colleague.get('/'), 'registration-state')).toBe('サービス利用中')
})

test('a company may have hours of its own', async () => {
  const bank = await makeApiBank()
  const { json } = await bank.call('POST', '/companies', { users: 1 })
  const { id } = json as unknown as { readonly id: string }
  await bank.call('PATCH', `/companies/${id}/rules`, { outOfHours: true })
  const me = bank.browser()
  await register(me)
  expect((await me.get('/transfer')).status).toBe(200)
})
