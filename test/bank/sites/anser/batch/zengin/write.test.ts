import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLines } from '../../../../../../bank/sites/anser/batch/batch-form.ts'
import { readZenginFile } from '../../../../../../bank/sites/anser/batch/zengin/read.ts'
import {
  linesWithoutNumbers,
  type WrittenBatch,
  writeZenginFile,
} from '../../../../../../bank/sites/anser/batch/zengin/write.ts'
import { paidFrom } from '../../../../../../bank/sites/anser/payments/accounts.ts'
import { clientOf } from '../../../../../../bank/sites/anser/payments/own-bank.ts'
import { PRACTICE_ACCOUNTS } from '../../../../../../bank/sites/anser/practice/practice-data.ts'
import { file, RIGHT } from './file.ts'

const NOW = Date.UTC(2026, 10, 28, 3)
const client = clientOf('kitano')
if (!client) throw new Error('the practice company has no contract')

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const kana = (most: number) =>
  fc
    .string({ unit: fc.constantFrom(...'ｱｲｳｴｵｶｷﾝﾜﾞﾟAZ09()-. '), maxLength: most })
    .map((text) => text.replace(/ +/g, ' ').trim())
const institution = (width: number) => fc.tuple(digits(width), kana(15)).map((parts) => parts.join(' ').trim())
const batch: fc.Arbitrary<WrittenBatch> = fc.record({
  kind: fc.constantFrom('general', 'salary'),
  from: fc.constantFrom(...PRACTICE_ACCOUNTS).map(paidFrom),
  paymentDate: fc.constantFrom('2026-11-30', '2026-12-04', '2026-12-28'),
  payments: fc.array(
    fc.record({
      bank: institution(4),
      branch: institution(3),
      accountType: fc.constantFrom('ordinary', 'current', 'savings'),
      accountNumber: digits(7),
      payee: kana(30).filter((text) => text !== ''),
      amount: fc.integer({ min: 1, max: 9_999_999_999 }),
    }),
    { minLength: 1, maxLength: 50 },
  ),
})

test('what is written is read as it was', () => {
  fc.assert(
    fc.property(batch, (written) => {
      const { kind, from, paymentDate, payments } = written
      const bytes = writeZenginFile(written, client)
      expect(bytes.length).toBe((payments.length + 3) * 122)
      const read = readZenginFile(bytes, { kind, client, accounts: PRACTICE_ACCOUNTS, now: NOW })
      expect(read.ok && read.value.head).toEqual({ account: from.id, 'payment-date': paymentDate })
      const lines = read.ok ? checkLines(read.value.lines, () => 'file', 500) : read
      expect(lines.ok && lines.value).toEqual(
        payments.map(({ accountType, accountNumber, ...payment }) => ({
          ...payment,
          'account-type': accountType,
          'account-number': accountNumber,
        })),
      )
    }),
    { seed: 1, numRuns: 300 },
  )
})

const PAYMENT = {
  bank: '0001 ﾐｽﾞﾎ',
  branch: '001 ﾄｳｷﾖｳ',
  accountType: 'ordinary',
  accountNumber: '0012345',
  payee: 'ﾄﾔﾏ ﾀﾛｳ',
  amount: 1_200_000,
} as const
const [FROM] = PRACTICE_ACCOUNTS.filter(({ id }) => id === 'kitano-3').map(paidFrom)
if (!FROM) throw new Error('the practice account is gone')

test('is written byte for byte as accounting software writes it', () => {
  const payments = [PAYMENT, { ...PAYMENT, payee: 'ｶ)ﾐﾅﾐ', amount: 450_000 }]
  const bytes = writeZenginFile({ kind: 'general', from: FROM, paymentDate: '2026-12-04', payments }, client)
  expect(bytes).toEqual(file(RIGHT))
})

test('a name in kanji is left out, since its number says what is meant', () => {
  const payments = [{ ...PAYMENT, bank: '0144 北陸銀行', branch: '101' }]
  const bytes = writeZenginFile({ kind: 'salary', from: FROM, paymentDate: '2026-12-04', payments }, client)
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text.slice(1, 3)).toBe('11')
  expect(text.slice(122, 122 + 42)).toBe(`20144${' '.repeat(15)}101${' '.repeat(15)}0000`)
  expect(text[122 + 111]).toBe(' ')
})

test('a bank without its number cannot be written, and is named by its line', () => {
  const payments = [PAYMENT, { ...PAYMENT, bank: '富山中央銀行' }, { ...PAYMENT, branch: '本店' }]
  expect(linesWithoutNumbers(payments)).toEqual([2, 3])
  expect(() => writeZenginFile({ kind: 'general', from: FROM, paymentDate: '2026-12-04', payments }, client)).toThrow(
    'a bank or a branch has no number',
  )
})
