// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { plainText, spacedCode, spacedHex, valueText } from '../../../renderer/explanation/explanation-text.ts'
import { i18n } from '../../../renderer/locales/i18n.ts'
import { TEXTS } from '../../../renderer/locales/texts.ts'
import { utf8ToBytes } from '../../../token-core/bytes.ts'
import {
  EXPLANATION_STEPS,
  EXPLANATION_VALUES,
  explain,
  type KeyFobTypes,
  makeToken,
  step,
} from '../../../token-core/index.ts'

const t = i18n.getFixedT('en')

test('bytes stand in pairs, with a wider gap after each eight', () => {
  expect(spacedHex('')).toBe('')
  expect(spacedHex('00112233445566778899')).toBe('00 11 22 33 44 55 66 77  88 99')
})

test('a code stands in groups that are read aloud', () => {
  expect(['940713', '12345678', '123456789012'].map(spacedCode)).toEqual(['940 713', '1234 5678', '1234 5678 9012'])
})

test('a value in words; of a key only its length', () => {
  expect(valueText({ name: 'key', type: 'secret', length: 32 }, t)).toBe('•••••••••••••••• (32 bytes, secret)')
  expect(valueText({ name: 'salt', type: 'bytes', hex: '', length: 0, text: null }, t)).toBe('(empty)')
  expect(valueText({ name: 'digits', type: 'bytes', hex: '3132', length: 2, text: '12' }, t)).toBe('31 32\n“12”')
  expect(valueText({ name: 'offset', type: 'number', number: 7 }, t)).toBe('7')
  expect(valueText({ name: 'true-time', type: 'time', at: 1_775_433_612_345 }, t)).toBe('2026-04-06 00:00:12.345 UTC')
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

test('a one-time password as plain text, from the clock to the digits', () => {
  let fob: KeyFobTypes['token'] = makeToken({
    kind: 'key-fob',
    serial: 'SIMF10020000',
    key: utf8ToBytes('12345678901234567890'),
    at: 59_000,
    clock: { offset: -500, ppm: 0 },
  })
  fob = step(fob, { type: 'press', at: 59_000 })[0]
  const explanation = explain(fob)
  expect(explanation && plainText(explanation, t)).toBe(
    [
      'The digits 287082 prove to the bank that whoever types them has this token at hand at this time.',
      'Serial number: SIMF10020000',
      '',
      '1. The device’s own clock',
      '   The code goes by the clock inside the device, not by the true time. It may be ahead or behind.',
      '   True time: 1970-01-01 00:00:59.000 UTC',
      '   Ahead by (ms): -500',
      '   Device’s clock: 1970-01-01 00:00:58.500 UTC',
      '',
      '2. Time step',
      '   Whole steps since 1970-01-01 00:00 UTC: the clock divided by the length of a step, without the rest (RFC 6238 §4.2).',
      '   Device’s clock (ms since 1970): 58500',
      '   Length of a step (ms): 30000',
      '   Time step (T): 1',
      '',
      '3. Moving factor',
      '   The number of the time step as eight bytes, the highest first (RFC 4226 §5.2).',
      '   Time step (T): 1',
      '   Moving factor: 00 00 00 00 00 00 00 01',
      '',
      '4. HMAC',
      '   The HMAC (RFC 2104) of these bytes with the secret key.',
      '   Algorithm: HMAC-SHA-1',
      '   Key: •••••••••••••••• (20 bytes, secret)',
      '   HMAC: 75 a4 8a 19 d4 cb e1 00  64 4e 8a c1 39 7e ea 74  7a 2d 33 ab',
      '',
      '5. Dynamic truncation',
      '   The last four bits say where four bytes are taken; their top bit is dropped (RFC 4226 §5.3).',
      '   Last byte: ab',
      '   Offset: 11',
      '   Four bytes: c1 39 7e ea',
      '   Number: 1094287082',
      '',
      '6. Digits',
      '   The remainder of the number by a power of ten, with leading zeros.',
      '   Number: 1094287082',
      '   Modulus: 1000000',
      '   Remainder: 287082',
      '',
      '7. On the display',
      '   The code as the token shows it.',
      '   Code: 287082',
      '',
    ].join('\n'),
  )
})
