import { expect, test } from 'vitest'
import { changeRules } from '../../../bank/core/settings.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { makeTestBank } from '../browser.ts'

test("the call centre's number is the service's, until one of its own is set", async () => {
  const bank = await makeTestBank()
  const after = (change: Parameters<typeof changeRules>[1]) =>
    bank.change(async (tables) => (await changeRules(tables, change, DEFAULT_RULES)).contactPhone)
  expect(await after({ service: 'business-ib-light' })).toBe('0120-000-111')
  expect(await after({ service: 'business-ib', contactPhone: '0120-000-111' })).toBe('0120-000-000')
  expect(await after({ contactPhone: '03-0000-0000' })).toBe('03-0000-0000')
  expect(await after({ service: 'business-ib-light' })).toBe('03-0000-0000')
})
