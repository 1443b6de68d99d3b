// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest'
import { offsetText } from '../../../../renderer/faces/key-fob/offset-text.ts'
import { i18n } from '../../../../renderer/locales/i18n.ts'

beforeAll(() => i18n.changeLanguage('en').then(() => undefined))

test.each([
  [0, 'right'],
  [90_000, '90 s fast'],
  [-1, '0.001 s slow'],
  [150_000, '2.5 min fast'],
  [-7_200_000, '2 h slow'],
  [315_360_000_000, '3,650 days fast'],
])('%i ms: %s', (ms, text) => {
  expect(offsetText(ms, i18n.t)).toBe(text)
})
