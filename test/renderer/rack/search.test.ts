// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { isFound } from '../../../renderer/rack/search.ts'
import { makeToken } from '../../../token-core/index.ts'
import { fakeRack } from '../fake-rack.ts'
import { fakeOf } from '../fake-token.ts'

beforeAll(() => i18n.changeLanguage('en'))

const token = fakeRack([]).view('Front desk 7', {
  serial: '12-3456707-0',
  activations: [
    { tokenCode: 'VDS2460635-31', licence: 'VDS2460635', sequenceNumber: 31, issuer: '練習銀行', account: 'tarodt' },
  ],
})

test.each([
  ['front', true],
  ['DESK fro', true],
  ['desk 8', false],
  ['12-3456707', true],
  ['1234567070', true],
  ['１２－３４５６７０７', true],
  ['activated', true],
  ['off activated', true],
  ['scanning', false],
  ['tarodt', true],
  ['vds2460635-31', true],
  ['練習', true],
  ['', true],
])('"%s" finds it: %s', (text, isThere) => {
  expect(isFound(token, text, i18n.t)).toBe(isThere)
})

test('a kind is found by its name and its models', () => {
  const fob = fakeOf<'key-fob'>(makeToken({ kind: 'key-fob', serial: 'ABCD12345678', at: 0 })).view()
  for (const text of ['key fob', 'ＡＢＣＤ', 'abcd12345678']) expect(isFound(fob, text, i18n.t), text).toBe(true)
  expect(isFound(fob, 'camera', i18n.t)).toBe(false)
  expect(isFound(token, 'camera token', i18n.t)).toBe(true)
})

test('the state is found in the words that the window shows', async () => {
  await i18n.changeLanguage('ja')
  expect(isFound(token, '登録済み', i18n.t)).toBe(true)
  expect(isFound(token, 'activated', i18n.t)).toBe(false)
})
