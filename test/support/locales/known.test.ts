import { expect, test } from 'vitest'
import seiwaEn from '../../../bank/sites/seiwa/locales/en.json' with { type: 'json' }
import seiwaJa from '../../../bank/sites/seiwa/locales/ja.json' with { type: 'json' }
import shinkinEn from '../../../bank/sites/shinkin/locales/en.json' with { type: 'json' }
import shinkinJa from '../../../bank/sites/shinkin/locales/ja.json' with { type: 'json' }
import { knownAt } from '../../../support/cases/known.ts'
import { KNOWN_LABELS } from '../../../support/locales/known.ts'

const { shinkin, seiwa } = KNOWN_LABELS

test.each([
  ['k02.number', shinkin.customer.number],
  ['k02.code', shinkin.customer.code],
  ['confirm.label', shinkin.customer.confirm],
  ['k20.user', shinkin.user.id],
  ['k20.code', shinkin.user.code],
  ['k21.confirm-group', shinkin.user.confirm],
] as const)('%s of Shinkin is called as its page does', (key, label) => {
  expect(label).toEqual({ ja: shinkinJa[key], en: shinkinEn[key] })
})

test.each(Object.entries(seiwa.customer))('%s of Seiwa is called as its page does', (name, label) => {
  const key = `label.${name}` as keyof typeof seiwaJa
  expect(label).toEqual({ ja: seiwaJa[key], en: seiwaEn[key] })
})

test('the customer’s own come without a user, and what no page asks for is left out', () => {
  const words = { 'customer.number': '91234567890', 'customer.email': 'a@example.jp', 'users.taro.code': 'riyou001' }
  expect(knownAt('shinkin', words)).toEqual([
    { user: null, label: shinkin.customer.number, value: '91234567890' },
    { user: 'taro', label: shinkin.user.code, value: 'riyou001' },
  ])
})
