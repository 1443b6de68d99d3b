import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBatchFile } from '../../../../../bank/sites/anser/batch/batch-file.ts'
import { amountProblem, plainAmount } from '../../../../../bank/sites/anser/payments/amount.ts'
import { checkPayment, checkRegistered } from '../../../../../bank/sites/anser/payments/transfer-form.ts'

const read = (typed: string) => amountProblem(plainAmount(typed)) ?? Number(plainAmount(typed))

test.each<[string, number]>([
  ['120000', 120_000],
  ['１２０，０００円', 120_000],
  ['¥1', 1],
  ['￥ 1,000', 1_000],
  ['\\45,000', 45_000],
  ['45、000', 45_000],
  ['120 000', 120_000],
  ['120　000 円', 120_000],
  ['9,999,999,999', 9_999_999_999],
  ['0012', 12],
])('%s is an amount', (typed, yen) => {
  expect(read(typed)).toBe(yen)
})

test.each([
  ['45,000-', 'amount-minus'],
  ['45,000円-', 'amount-minus'],
  ['¥45,000－', 'amount-minus'],
  ['45,000ー', 'amount-minus'],
  ['45,000ｰ', 'amount-minus'],
  ['45,000−', 'amount-minus'],
  ['45,000–', 'amount-minus'],
  ['-5000', 'amount-minus'],
  ['¥-5000', 'amount-minus'],
  ['-¥5000', 'amount-minus'],
  ['▲5,000', 'amount-minus'],
  ['△5,000', 'amount-minus'],
  ['(5,000)', 'amount-minus'],
  ['（5,000）', 'amount-minus'],
  ['12-0000', 'amount-hyphen'],
  ['12ー0000', 'amount-hyphen'],
  ['12−0000', 'amount-hyphen'],
  ['12,0000', 'amount-separators'],
  ['1,20,000', 'amount-separators'],
  ['1200,000', 'amount-separators'],
  ['12 0000', 'amount-separators'],
  ['1,200 000', 'amount-separators'],
  [',000', 'amount-separators'],
  ['1,200,', 'amount-separators'],
  ['1.5', 'amount-decimals'],
  ['1,200.00', 'amount-decimals'],
  ['１２００．００', 'amount-decimals'],
  ['1.2E+10', 'amount-exponent'],
  ['12E3', 'amount-exponent'],
  ['+5000', 'amount-not-digits'],
  ['12万', 'amount-not-digits'],
  ['①', 'amount-not-digits'],
  ['1’000', 'amount-not-digits'],
  ['¥¥5', 'amount-not-digits'],
  ['', 'amount-missing'],
  ['円', 'amount-missing'],
  ['0', 'amount-range'],
  ['10,000,000,000', 'amount-range'],
])('%s is refused: %s', (typed, code) => {
  expect(read(typed)).toBe(code)
})

test('whatever else stands in an amount, no other sum than that of its digits is ever read, and no hyphen passes', () => {
  const noise = fc.constantFrom('-', 'ー', '−', ',', ' ', '.', '円', '¥', '　', '，')
  const parts = fc.array(fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), noise), { maxLength: 8 })
  fc.assert(
    fc.property(parts, (texts) => {
      const typed = texts.join('')
      const amount = read(typed)
      if (typeof amount === 'string') return
      expect(typed).not.toMatch(/[-ー−.]/)
      expect(Number(typed.replace(/\D/g, ''))).toBe(amount)
    }),
    { seed: 4, numRuns: 2_000 },
  )
})

test.each([
  ['amount-trailing-minus.csv', 'amount-minus'],
  ['amount-hyphen-inside.csv', 'amount-hyphen'],
])('the line of %s is refused', (file, code) => {
  const lines = readBatchFile(readFileSync(new URL(`../../../../data/batch-files/${file}`, import.meta.url)), 500)
  const checked = lines.ok ? lines.value.map(({ typed }) => checkPayment(typed)) : lines
  expect(checked).toEqual([{ ok: false, problems: [{ field: 'amount', code }] }])
})

test('an amount to a registered payee is held to the same rule', () => {
  expect(checkRegistered({ account: 'a', 'payee-id': 'b', amount: '12-0000' })).toEqual({
    ok: false,
    problems: [{ field: 'amount', code: 'amount-hyphen' }],
  })
})
