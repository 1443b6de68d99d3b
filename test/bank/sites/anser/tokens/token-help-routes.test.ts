import { expect, test } from 'vitest'
import { RULES_BY_SET } from '../../../../../bank/sites/anser/rules.ts'
import { makeTestBank, textOf } from '../../../browser.ts'

async function open(rules: Parameters<typeof makeTestBank>[0] = {}) {
  const browser = (await makeTestBank(rules)).browser()
  await browser.logIn('taro0001', 'taro2026')
  return browser.get('/token-help')
}

test.each([
  ['hokuriku', 'ヘルプデスク'],
  ['hokuto', 'マスターユーザに'],
  ['yokohama', 'マスターユーザまたは管理者ユーザに'],
] as const)('%s: DP020, and whom to ask', async (set, whom) => {
  const page = await open(RULES_BY_SET[set])
  expect(page.status).toBe(200)
  expect(textOf(page, 'dp020-remedy')).toContain(whom)
  expect(page.html).toContain('activated. [DP020]')
})

test('the token code as this bank prints it', async () => {
  expect((await open()).html).toContain('VDS3456789-1<')
  expect((await open({ paddedTokenCodes: true })).html).toContain('VDS3456789-01<')
})
