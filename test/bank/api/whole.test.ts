import { expect, test, vi } from 'vitest'
import { bankApp } from '../../../bank/app.ts'
import type { Store } from '../../../bank/core/store.ts'
import { API_TOKEN, SERIAL } from '../browser.ts'
import { openTestStore } from '../test-store.ts'
import { makeHandToken } from '../token-by-hand.ts'
import { type Caller, registerBy } from './caller.ts'

/** @param store of which each transaction is known to the test */
async function bankOn(store: Store): Promise<Caller> {
  const app = await bankApp({ store, now: () => 1_800_000_000_000, apiToken: API_TOKEN })
  return {
    async call(method, path, body) {
      const headers = { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' }
      const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
      const response = await app.request(`/api/v1${path}`, sent)
      const json = await response.json()
      return { status: response.status, json, code: json.error?.code }
    },
  }
}

test('a call about a registration or a request is one transaction, whatever it looks up', async () => {
  const store = { ...(await openTestStore()) }
  const transaction = vi.spyOn(store, 'transaction')
  const bank = await bankOn(store)
  const counted: Caller = {
    async call(...asked) {
      transaction.mockClear()
      const reply = await bank.call(...asked)
      expect(reply.code).toBeUndefined()
      expect(transaction, asked.join(' ')).toHaveBeenCalledOnce()
      return reply
    },
  }
  const token = makeHandToken(SERIAL)
  await registerBy(counted, 'hanako01', token)
  const issued = await counted.call('POST', '/requests', { loginId: 'hanako01', title: '試験', freeText: 'abc' })
  const { code } = token.readRequest(issued.json.text ?? '')
  await counted.call('POST', `/requests/${issued.json.id}/verification`, { code })
  await counted.call('GET', `/requests/${issued.json.id}`)
  await counted.call('GET', '/users/hanako01')
})

test('where its last part fails, nothing of the call stays', async () => {
  const kept = await openTestStore()
  let fails = false
  const bank = await bankOn({
    ...kept,
    transaction: (work) =>
      kept.transaction(async (tables) => {
        const value = await work(tables)
        if (fails) throw new Error('the last part')
        return value
      }),
  })
  const token = makeHandToken(SERIAL)
  await registerBy(bank, 'hanako01', token)
  const issued = await bank.call('POST', '/requests', { loginId: 'hanako01', title: '試験', freeText: 'abc' })
  const { code } = token.readRequest(issued.json.text ?? '')
  const path = `/requests/${issued.json.id}`
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  fails = true
  expect(await bank.call('POST', `${path}/verification`, { code })).toMatchObject({ status: 500 })
  fails = false
  quiet.mockRestore()
  expect((await bank.call('GET', path)).json).toMatchObject({ usedAt: null })
  expect(await bank.call('POST', `${path}/verification`, { code })).toMatchObject({ status: 200 })
})
