import { expect, test } from 'vitest'
import { makeShinkin } from '../../../model/api/api-bank.ts'

test('a customer is made with whom all works: his user logs in and orders', async () => {
  const { call, visit } = await makeShinkin()
  const { status, json } = await call('POST', '/customers', {})
  expect([status, json.error]).toEqual([201, undefined])
  expect(json).toMatchObject({
    customer: { state: 'open', form: 'each', users: [{ id: 'S0001', opened: true, serial: null }] },
    secrets: { application: '1234', users: [{ id: 'S0001', code: 'taro01', confirm: 'taro02' }] },
  })
  const { number } = json.secrets as unknown as { number: string }
  expect(number).toMatch(/^9\d{10}$/)
  const send = await visit()
  expect(await send('SIM-K20', { number, user: 'S0001', code: 'taro01' })).toMatchObject({ page: 'SIM-K22' })
})
