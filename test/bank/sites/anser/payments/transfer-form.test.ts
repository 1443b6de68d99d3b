import { expect, test } from 'vitest'
import { checkTransfer, type TypedTransfer } from '../../../../../bank/sites/anser/payments/transfer-form.ts'

const RIGHT: TypedTransfer = {
  account: 'kitano-1',
  bank: '富山中央銀行',
  branch: '本店',
  'account-type': 'ordinary',
  'account-number': '5675303',
  payee: 'とやま たろう',
  amount: '120,000',
}

function codes(typed: Partial<TypedTransfer>): string[] {
  const checked = checkTransfer({ ...RIGHT, ...typed })
  return checked.ok ? [] : checked.problems.map(({ field, code }) => `${field}: ${code}`)
}

test('reads an order into the form in which the bank executes it', () => {
  expect(checkTransfer({ ...RIGHT, 'account-number': '５６７-5303', branch: ' 本店　営業部 ' })).toEqual({
    ok: true,
    value: { ...RIGHT, branch: '本店 営業部', payee: 'ﾄﾔﾏ ﾀﾛｳ', amount: 120_000 },
  })
})

test.each([
  ['120000', 120_000],
  ['１２０，０００円', 120_000],
  ['¥1', 1],
  ['120 000', 120_000],
  ['9,999,999,999', 9_999_999_999],
  ['0012', 12],
])('an amount may be typed as %s', (amount, yen) => {
  const checked = checkTransfer({ ...RIGHT, amount })
  expect(checked.ok && checked.value.amount).toBe(yen)
})

test.each([
  ['bank', '富山中央銀行', '富山中央銀行'],
  ['bank', 'みずほ銀行', 'みずほ銀行'],
  ['bank', 'ジャパンネット銀行', 'ジャパンネット銀行'],
  ['bank', '０１４４', '0144'],
  ['bank', '0144 ﾎｸﾘｸ', '0144 ﾎｸﾘｸ'],
  ['bank', 'ｼﾞｬﾊﾟﾝﾈｯﾄ', 'ｼﾞﾔﾊﾟﾝﾈﾂﾄ'],
  ['bank', `0144 ${'銀'.repeat(15)}`, `0144 ${'銀'.repeat(15)}`],
  ['branch', '代々木ヶ原支店', '代々木ヶ原支店'],
  ['branch', '101', '101'],
  ['branch', 'セブン-イレブン', 'セブン-イレブン'],
] as const)('a %s may be typed as %s', (name, typed, plain) => {
  const checked = checkTransfer({ ...RIGHT, [name]: typed })
  expect(checked.ok && checked.value[name]).toBe(plain)
})

test('a name that is refused is told by its characters', () => {
  const checked = checkTransfer({ ...RIGHT, bank: 'θظ', payee: 'カブ｢ヲ\u202e' })
  expect(!checked.ok && checked.problems).toEqual([
    { field: 'bank', code: 'bank-characters', values: { characters: 'θظ' } },
    { field: 'payee', code: 'payee-characters', values: { characters: '｢ｦU+202E' } },
  ])
})

test.each<[Partial<TypedTransfer>, string]>([
  [{ account: '' }, 'account: account-missing'],
  [{ bank: ' ' }, 'bank: bank-missing'],
  [{ bank: '<b>銀行' }, 'bank: bank-characters'],
  [{ bank: '銀'.repeat(16) }, 'bank: bank-length'],
  [{ bank: '144' }, 'bank: bank-code'],
  [{ bank: 'ｦｶﾔﾏ' }, 'bank: bank-characters'],
  [{ bank: 'Crédit' }, 'bank: bank-characters'],
  [{ bank: '한국' }, 'bank: bank-characters'],
  [{ branch: '1' }, 'branch: branch-code'],
  [{ branch: '' }, 'branch: branch-missing'],
  [{ branch: '本店\u202e' }, 'branch: branch-characters'],
  [{ branch: '店'.repeat(16) }, 'branch: branch-length'],
  [{ 'account-type': '' }, 'account-type: account-type-missing'],
  [{ 'account-type': 'other' }, 'account-type: account-type-missing'],
  [{ 'account-number': '' }, 'account-number: account-number-missing'],
  [{ 'account-number': '567530a' }, 'account-number: account-number-not-digits'],
  [{ 'account-number': '567530' }, 'account-number: account-number-length'],
  [{ payee: '' }, 'payee: payee-missing'],
  [{ payee: '太郎' }, 'payee: payee-characters'],
  [{ payee: 'ア'.repeat(31) }, 'payee: payee-length'],
  [{ amount: '' }, 'amount: amount-missing'],
  [{ amount: '円' }, 'amount: amount-missing'],
  [{ amount: '12万' }, 'amount: amount-not-digits'],
  [{ amount: '-5000' }, 'amount: amount-minus'],
  [{ amount: '1.5' }, 'amount: amount-decimals'],
  [{ amount: '0' }, 'amount: amount-range'],
  [{ amount: '10,000,000,000' }, 'amount: amount-range'],
])('%j is refused with %s', (typed, code) => {
  expect(codes(typed)).toEqual([code])
})

test('an empty form names every field', () => {
  const nothing = Object.fromEntries(Object.keys(RIGHT).map((field) => [field, ''])) as TypedTransfer
  expect(codes(nothing)).toHaveLength(7)
})
