import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  again,
  digits,
  email,
  type Form,
  line,
  MOST_YEN,
  optional,
  readAll,
  secret,
  within,
  yen,
} from '../../../bank/core/typed.ts'

const one = digits(6)
const some = digits(4, 8)
const FORMS = { secret, one, some, any: digits(1, null), email, line: line(10), yen: yen(1), maybe: optional(one) }

describe('a form', () => {
  test.each<[keyof typeof FORMS, string, unknown]>([
    ['secret', ' x', ' x'],
    ['one', '123456', '123456'],
    ['one', ' １２３－４５６　', '123456'],
    ['some', '12345678', '12345678'],
    ['any', '1'.repeat(99), '1'.repeat(99)],
    ['email', ' Ａ@example.jp ', 'A@example.jp'],
    ['line', ' 全角 と half ', '全角 と half'],
    ['line', '𠮷'.repeat(10), '𠮷'.repeat(10)],
    ['yen', '１２０，０００円', 120_000],
    ['yen', '￥1,000', 1_000],
    ['yen', String(MOST_YEN), MOST_YEN],
    ['maybe', '　', null],
    ['maybe', '123456', '123456'],
  ])('%s reads %s', (form, typed, value) => {
    expect(FORMS[form](typed, {})).toEqual({ value })
  })

  test.each<[keyof typeof FORMS, string, object]>([
    ['secret', '', { code: 'missing' }],
    ['one', '　', { code: 'missing' }],
    ['one', '12345', { code: 'length', saying: 'exactly', values: { shortest: 6, longest: 6 } }],
    ['one', '12345x', { code: 'characters', saying: 'digits' }],
    ['one', '٣٣٣٣٣٣', { code: 'characters', saying: 'digits' }],
    ['some', '123', { code: 'length', saying: 'between', values: { shortest: 4, longest: 8 } }],
    ['some', '123456789', { code: 'length', saying: 'between', values: { shortest: 4, longest: 8 } }],
    ['email', 'a', { code: 'characters', saying: 'email' }],
    ['email', 'a@b@c', { code: 'characters', saying: 'email' }],
    ['email', 'あ@example.jp', { code: 'characters', saying: 'email' }],
    ['email', `${'a'.repeat(60)}@b.jp`, { code: 'length', saying: 'between', values: { shortest: 4, longest: 64 } }],
    ['line', 'a\nb', { code: 'characters' }],
    ['line', '\ud842', { code: 'characters' }],
    ['line', 'a'.repeat(11), { code: 'length', values: { shortest: 1, longest: 10 } }],
    ['yen', '', { code: 'missing' }],
    ['yen', '0', { code: 'range', values: { least: 1, most: MOST_YEN } }],
    ['yen', '1,00', { code: 'characters', saying: 'digits' }],
    ['yen', '-1', { code: 'characters', saying: 'digits' }],
    ['yen', '1e3', { code: 'characters', saying: 'digits' }],
    ['yen', String(MOST_YEN + 1), { code: 'range', values: { least: 1, most: MOST_YEN } }],
    ['maybe', '1', { code: 'length', saying: 'exactly', values: { shortest: 6, longest: 6 } }],
  ])('%s refuses %s', (form, typed, wrong) => {
    expect(FORMS[form](typed, {})).toEqual({ wrong })
  })

  test('of what is typed twice the second is compared, and of one that is empty nothing more is said', () => {
    const twice = again('first')
    expect(twice('a', { first: 'a' })).toEqual({ value: 'a' })
    expect(twice('b', { first: 'a' })).toEqual({ wrong: { code: 'differs' } })
    expect(twice('', { first: 'a' })).toEqual({ wrong: { code: 'missing' } })
    expect(twice('', {})).toEqual({ value: '' })
  })

  test('counts characters as people do', () => {
    expect(within('👍👍', 1, 2)).toEqual({ value: '👍👍' })
  })

  test.each(Object.entries<Form<unknown>>(FORMS))('%s takes anything without an exception', (_, form) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = form(typed, {})
        expect('value' in read || read.wrong.code.length > 0).toBe(true)
      }),
      { seed: 13 },
    )
  })
})

test('all inputs are read, and all that is wrong is told in their order', () => {
  const forms = { code: one, amount: yen(1), codeAgain: again('code') }
  expect(readAll(forms, { code: '12', amount: '5' })).toEqual({
    values: { amount: 5 },
    wrong: [
      { field: 'code', code: 'length', saying: 'exactly', values: { shortest: 6, longest: 6 } },
      { field: 'codeAgain', code: 'missing' },
    ],
  })
})
