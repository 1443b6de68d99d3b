import { expect, test } from 'vitest'
import { BANK_URL, jsonOf, makeBench } from './bench.ts'

test('tells where the practice bank is, and that there is none', async () => {
  expect(await jsonOf(await makeBench().get('/api/v1/bank'))).toEqual({ url: BANK_URL })
  expect(await jsonOf(await makeBench(undefined, null).get('/api/v1/bank'))).toEqual({ url: null })
})
