import { expect, test } from 'vitest'
import { checkHead, checkLines, lineField, totalOf } from '../../../../../bank/sites/anser/batch/batch-form.ts'
import { paymentDays } from '../../../../../bank/sites/anser/payments/payment-day.ts'

/** Saturday 2026-11-21, 00:30 in Japan. */
const NOW = Date.UTC(2026, 10, 20, 15, 30)
const RIGHT = {
  bank: '富山中央銀行',
  branch: '本店',
  'account-type': 'ordinary',
  'account-number': '5675303',
  payee: 'ﾄﾔﾏ',
  amount: '1,000',
}
const NOTHING = { bank: '', branch: ' ', 'account-type': '', 'account-number': '', payee: '', amount: '' }

const day = (typed: string) => {
  const checked = checkHead({ account: 'a', 'payment-date': typed }, NOW)
  return checked.ok ? checked.value['payment-date'] : checked.problems.map(({ code }) => code).join()
}

test.each([
  ['2026-11-24', '2026-11-24'],
  ['２０２６／１１／２４', '2026-11-24'],
  ['2026年11月24日', '2026-11-24'],
  ['20261124', '2026-11-24'],
  ['2026/12/1', '2026-12-01'],
  ['2026-12-21', '2026-12-21'],
  ['', 'payment-date-missing'],
  ['tomorrow', 'payment-date-invalid'],
  ['2026-11-31', 'payment-date-invalid'],
  ['2026-13-01', 'payment-date-invalid'],
  ['2026-11-21', 'payment-date-range'],
  ['2026-12-22', 'payment-date-range'],
  ['2026-11-22', 'payment-date-weekend'],
  ['2026-11-28', 'payment-date-weekend'],
  ['2026-11-23', 'payment-date-holiday'],
  ['令和8年11月24日', '2026-11-24'],
  ['R8.12.1', '2026-12-01'],
  ['r8/12/01', '2026-12-01'],
  ['46000', 'payment-date-invalid'],
  ['R8124', 'payment-date-invalid'],
])('the day %j is %s', (typed, expected) => {
  expect(day(typed)).toBe(expected)
})

test('New Year’s days and holidays are no days of payment, and are named', () => {
  const problems = ['2026/12/31', '2027/01/01', '2027/01/11'].map((typed) => {
    const checked = checkHead({ account: 'a', 'payment-date': typed }, Date.UTC(2026, 11, 28))
    return checked.ok ? null : checked.problems.map(({ code, values }) => [code, values])
  })
  expect(problems).toEqual([
    [['payment-date-new-year', { day: '2026/12/31' }]],
    [['payment-date-holiday', { day: '2027/01/01', holiday: 'new-years-day' }]],
    [['payment-date-holiday', { day: '2027/01/11', holiday: 'coming-of-age' }]],
  ])
})

test('the days that are offered are banking days', () => {
  expect(paymentDays(NOW)).toEqual({ first: '2026-11-24', last: '2026-12-21' })
  expect(paymentDays(Date.UTC(2026, 11, 30, 3))).toEqual({ first: '2027-01-04', last: '2027-01-29' })
})

test('empty lines are left out; the total is that of the others', () => {
  const checked = checkLines(
    [NOTHING, RIGHT, NOTHING, { ...RIGHT, amount: '2000' }].map((typed, i) => ({ line: i + 1, typed })),
    lineField,
    500,
  )
  expect(checked.ok && checked.value).toHaveLength(2)
  expect(checked.ok && totalOf(checked.value)).toBe(3_000)
})

test('every mistake names its line and its field', () => {
  const checked = checkLines(
    [RIGHT, { ...RIGHT, payee: '太郎', amount: '0' }, { ...NOTHING, bank: 'x' }].map((typed, i) => ({
      line: i + 1,
      typed,
    })),
    lineField,
    500,
  )
  const problems = checked.ok ? [] : checked.problems.map(({ line, field, code }) => [line, field, code])
  expect(problems.slice(0, 2)).toEqual([
    [2, 'line-2-payee', 'payee-characters'],
    [2, 'line-2-amount', 'amount-range'],
  ])
  expect(problems.slice(2).every(([line]) => line === 3)).toBe(true)
  expect(problems).toHaveLength(7)
})

test('no line at all is a mistake of the first one', () => {
  expect(checkLines([{ line: 1, typed: NOTHING }], lineField, 500)).toEqual({
    ok: false,
    problems: [{ field: 'line-1-bank', code: 'lines-missing' }],
  })
})

test('a mistake on a line says what is wrong with it: which characters, as on the single transfer', () => {
  const lines = [{ line: 3, typed: { ...RIGHT, bank: '富山🏦', payee: 'ｦﾄﾒ' } }]
  const checked = checkLines(lines, lineField, 500)
  expect(checked.ok ? [] : checked.problems).toEqual([
    expect.objectContaining({ field: 'line-3-bank', line: 3, values: { characters: '🏦' } }),
    expect.objectContaining({ field: 'line-3-payee', line: 3, values: { characters: 'ｦ' } }),
  ])
})
