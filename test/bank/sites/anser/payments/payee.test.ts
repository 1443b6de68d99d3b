import { expect, test } from 'vitest'
import { payeeKana, payeeProblem } from '../../../../../bank/sites/anser/payments/payee.ts'

test.each([
  ['ﾄﾔﾏ ﾀﾛｳ', 'ﾄﾔﾏ ﾀﾛｳ'],
  ['トヤマ　タロウ', 'ﾄﾔﾏ ﾀﾛｳ'],
  ['とやま たろう', 'ﾄﾔﾏ ﾀﾛｳ'],
  ['カ）ボンジュール', 'ｶ)ﾎﾞﾝｼﾞﾕ-ﾙ'],
  ['パピプペポ ヴ', 'ﾊﾟﾋﾟﾌﾟﾍﾟﾎﾟ ｳﾞ'],
  ['abc１２３', 'ABC123'],
  ['ｼﾞｬﾊﾟﾝ ﾒｰｶｰ', 'ｼﾞﾔﾊﾟﾝ ﾒ-ｶ-'],
  ['（ア）．', '(ｱ).'],
  ['キャッシュ', 'ｷﾔﾂｼﾕ'],
])('%s becomes %s', (typed, kana) => {
  expect(payeeKana(typed)).toBe(kana)
  expect(payeeProblem(payeeKana(typed))).toBeNull()
})

test('what has no half-width kana is refused, as is too much of it', () => {
  expect(payeeProblem(payeeKana('富山 太郎'))).toBe('characters')
  expect(payeeProblem(payeeKana('ﾄﾔﾏ\u202eﾀﾛｳ'))).toBe('characters')
  for (const typed of ['ヲ', 'ｦ', '「ア」', '｢ｱ｣', 'ア/イ', 'A&B', '¥', 'A,B', "O'HARA", 'ア・イ']) {
    expect(payeeProblem(payeeKana(typed))).toBe('characters')
  }
  expect(payeeProblem(payeeKana('  '))).toBe('missing')
  expect(payeeProblem(payeeKana('ア'.repeat(30)))).toBeNull()
  expect(payeeProblem(payeeKana('ア'.repeat(31)))).toBe('length')
  expect(payeeProblem(payeeKana('ガ'.repeat(16)))).toBe('length')
})
