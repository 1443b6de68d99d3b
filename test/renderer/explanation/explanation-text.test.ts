// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { plainText, spacedHex, valueText } from '../../../renderer/explanation/explanation-text.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { TEXTS } from '../../../renderer/locales/texts.ts'
import { EXPLANATION_STEPS, EXPLANATION_VALUES } from '../../../token-core/index.ts'

const t = i18n.getFixedT('en')

test('bytes stand in pairs, with a wider gap after each eight', () => {
  expect(spacedHex('')).toBe('')
  expect(spacedHex('00112233445566778899')).toBe('00 11 22 33 44 55 66 77  88 99')
})

test('a value in words; of a key only its length', () => {
  expect(valueText({ name: 'key', type: 'secret', length: 32 }, t)).toBe('•••••••••••••••• (32 bytes, secret)')
  expect(valueText({ name: 'salt', type: 'bytes', hex: '', length: 0, text: null }, t)).toBe('(empty)')
  expect(valueText({ name: 'digits', type: 'bytes', hex: '3132', length: 2, text: '12' }, t)).toBe('31 32\n“12”')
  expect(valueText({ name: 'offset', type: 'number', number: 7 }, t)).toBe('7')
})

test('every step and every value has its words, in both languages', () => {
  for (const { explain } of [TEXTS.ja, TEXTS.en]) {
    expect(Object.keys(explain.step).sort()).toEqual([...EXPLANATION_STEPS].sort())
    expect(Object.keys(explain.value).sort()).toEqual([...EXPLANATION_VALUES].sort())
  }
})

test('the whole page as plain text', () => {
  const text = plainText(
    {
      kind: 'transaction-code',
      code: '12345678',
      serial: '12-3456789-0',
      tokenCode: 'VDS3456789-1',
      steps: [{ name: 'shown', values: [{ name: 'code', type: 'text', text: '12345678' }] }],
    },
    t,
  )
  expect(text).toBe(
    [
      'The 8 digits 12345678 sign the transaction on the display.',
      'Serial number: 12-3456789-0',
      'Token code: VDS3456789-1',
      '',
      '1. On the display',
      '   The code as the token shows it.',
      '   Code: 12345678',
      '',
    ].join('\n'),
  )
})
