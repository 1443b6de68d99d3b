import { expect, test } from 'vitest'
import { makeSeiwa } from '../../../model/api/api-bank.ts'

test('a customer is made with whom all works: he logs in', async () => {
  const { call, visit } = await makeSeiwa()
  const { status, json } = await call('POST', '/customers', {})
  expect([status, json.error]).toEqual([201, undefined])
  const { loginId, password } = json.secrets as unknown as { loginId: string; password: string }
  const send = await visit()
  expect(await send('SIM-S01', { loginId, password }, 'log-in')).toMatchObject({ page: 'BPT001', isRefused: false })
})
