import { describe, expect, test } from 'vitest'
import { institutionProblem, plainInstitution } from '../../../../../../bank/sites/anser/payments/institution.ts'
import {
  directory,
  resolve,
  search,
  typedFor,
} from '../../../../../../bank/sites/anser/payments/institutions/directory.ts'
import { isZenginName } from '../../../../../../bank/sites/anser/payments/zengin-characters.ts'

const known = await directory()

describe('the dictionary', () => {
  test('has the banks of Japan and the invented ones beside them, each code once', () => {
    const codes = known.banks.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBeGreaterThan(1_100)
    expect(known.bank('0144')?.name).toBe('練習銀行')
    expect(known.bank('9991')?.branches.map(({ name }) => name)).toEqual(['本店', '東町支店'])
  })

  test('has kana that transfers can carry, and names that the token can show', () => {
    for (const { code, kana, name, branches } of known.banks) {
      expect(isZenginName(kana) && kana !== '', `${code} ${kana}`).toBe(true)
      for (const branch of branches) {
        expect(isZenginName(branch.kana), `${code} ${branch.code} ${branch.kana}`).toBe(true)
        expect(`${name} ${branch.name}`.length).toBeLessThanOrEqual(48)
      }
    }
  })
})

test('whatever is chosen is taken by the form, and means what was chosen', () => {
  const wrong: string[] = []
  for (const bank of known.banks) {
    const bankText = typedFor('bank', bank)
    if (institutionProblem('bank', plainInstitution(bankText)) !== null) wrong.push(bankText)
    for (const branch of bank.branches) {
      const text = typedFor('branch', branch)
      const found = resolve(known, bankText, text)
      const isRight = found.bank === bank && found.branch?.code === branch.code
      if (!isRight || institutionProblem('branch', plainInstitution(text)) !== null) wrong.push(`${bankText} ${text}`)
    }
  }
  expect(wrong).toEqual([])
})

describe('what was typed', () => {
  test.each([
    ['0001', '005', 'みずほ銀行', '丸之内支店'],
    ['0001 みずほ銀行', '001 東京営業部', 'みずほ銀行', '東京営業部'],
    ['みずほ', '丸の内中央', 'みずほ銀行', '丸の内中央支店'],
    ['ﾐｽﾞﾎ', 'ﾄｳｷﾖｳ', 'みずほ銀行', '東京営業部'],
    ['みずほ銀行', '何処', 'みずほ銀行', undefined],
    ['富山中央銀行', '本店', '富山中央銀行', '本店'],
    ['0144 ﾎｸﾘｸ', '101 ﾎﾝﾃﾝ', '練習銀行', '本店営業部'],
    ['9999', '001', undefined, undefined],
    ['何処銀行', '本店', undefined, undefined],
  ])('%s %s is %s %s', (bank, branch, expectedBank, expectedBranch) => {
    const found = resolve(known, bank, branch)
    expect([found.bank?.name, found.branch?.name]).toEqual([expectedBank, expectedBranch])
  })
})

describe('the search', () => {
  const names = (asked: string, row = '') => search(known.banks, asked, row).map(({ name }) => name)

  test.each([
    ['a code', '000', 'みずほ銀行'],
    ['a part of a name', '三菱', '三菱UFJ銀行'],
    ['hiragana', 'みず', 'みずほ銀行'],
    ['half-width kana', 'ﾐｽﾞ', 'みずほ銀行'],
    ['full-width letters', 'ＰａｙＰａｙ', 'PayPay銀行'],
  ])('finds by %s', (_, asked, name) => {
    expect(names(asked).map((one) => one.normalize('NFKC'))).toContain(name)
  })

  test('has them by their codes: the invented ones first', () => {
    expect(names('みず')[0]).toBe('みずほ銀行')
    expect(names('').slice(0, 4)).toEqual(['練習銀行', '富山中央銀行', '神通信用金庫', 'みずほ銀行'])
  })

  test('finds by the row of the syllabary, and by nothing everything', () => {
    expect(names('', 'ﾏﾐﾑﾒﾓ')).toContain('みずほ銀行')
    expect(names('', 'ｱｲｳｴｵ')).not.toContain('みずほ銀行')
    expect(names('')).toHaveLength(known.banks.length)
    expect(names('ありません')).toEqual([])
  })
})
