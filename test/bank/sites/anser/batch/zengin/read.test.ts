import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BatchKind } from '../../../../../../bank/sites/anser/batch/batch-facts.ts'
import { checkLines } from '../../../../../../bank/sites/anser/batch/batch-form.ts'
import { readZenginFile } from '../../../../../../bank/sites/anser/batch/zengin/read.ts'
import { isZenginFile } from '../../../../../../bank/sites/anser/batch/zengin/records.ts'
import { clientOf } from '../../../../../../bank/sites/anser/payments/own-bank.ts'
import { PRACTICE_ACCOUNTS } from '../../../../../../bank/sites/anser/practice/practice-data.ts'
import { data, END, file, header, RIGHT, trailer } from './file.ts'

/** Saturday 2026-11-28, noon in Japan. */
const NOW = Date.UTC(2026, 10, 28, 3)
const read = (bytes: Uint8Array, kind: BatchKind = 'general', now = NOW) =>
  readZenginFile(bytes, { kind, client: clientOf('kitano'), accounts: PRACTICE_ACCOUNTS, now })

/** `record field code`, one for each mistake. */
function mistakes(records: readonly string[], kind: BatchKind = 'general', now = NOW): string[] {
  const result = read(file(records), kind, now)
  if (result.ok) return []
  return result.problems.map(({ place, code }) => [place?.record, place?.field?.name, code].filter(Boolean).join(' '))
}

const REPORTED = readFileSync(
  new URL('../../../../../data/batch-files/zengin-sogo-furikomi-120byte-crlf.txt', import.meta.url),
)

test('reads a file of accounting software: account and day of its header, its payments', () => {
  const result = read(REPORTED)
  expect(result.ok && result.value.head).toEqual({ account: 'kitano-3', 'payment-date': '2026-12-04' })
  const checked = result.ok ? checkLines(result.value.lines, () => 'file', 500) : result
  expect(checked.ok && checked.value).toEqual([
    {
      bank: '0001 ﾐｽﾞﾎ',
      branch: '001 ﾄｳｷﾖｳ',
      'account-type': 'ordinary',
      'account-number': '0012345',
      payee: 'ﾔﾏﾀﾞ ﾊﾅｺ',
      amount: 120_000,
    },
    {
      bank: '0005 ﾐﾂﾋﾞｼﾕ-ｴﾌｼﾞｴｲ',
      branch: '015 ｼﾝｼﾞﾕｸ',
      'account-type': 'current',
      'account-number': '7654321',
      payee: 'ｶ)ﾐﾅﾐｼﾞﾂｷﾞﾖｳ',
      amount: 45_000,
    },
  ])
})

describe('is told from CSV by its content', () => {
  test.each([
    ['with CR LF', file(RIGHT)],
    ['with LF', file(RIGHT, '\n')],
    ['with CR', file(RIGHT, '\r')],
    ['without line ends', file(RIGHT, '')],
    ['with a blank line and an end-of-file mark', Uint8Array.from([...file(RIGHT), 0x0d, 0x0a, 0x1a])],
    ['without line ends, with an end-of-file mark', Uint8Array.from([...file(RIGHT, ''), 0x1a])],
    ['with a last record without its line end', file(RIGHT).subarray(0, -2)],
  ])('%s', (_, bytes) => {
    expect(isZenginFile(bytes)).toBe(true)
    expect(read(bytes)).toEqual(read(file(RIGHT)))
    expect(read(bytes).ok).toBe(true)
  })

  test.each(['0144,101,1,5675303,ﾌｼﾞｲ,1000', '1234,101,1,5675303,ABC,1000', '富山中央銀行\t本店\t普通', '123456', ''])(
    '%j is none',
    (text) => {
      expect(isZenginFile(new TextEncoder().encode(text))).toBe(false)
    },
  )
})

describe('another encoding is named', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const ebcdic = Uint8Array.from({ length: 120 }, (_, i) => [0xf1, 0xf2, 0xf1, 0xf1][i] ?? 0x40)
  const utf16 = new Uint8Array(Uint16Array.from([...`\ufeff${RIGHT.join('\r\n')}`], (one) => one.charCodeAt(0)).buffer)
  test.each([
    ['UTF-8', utf8(RIGHT.join('\r\n')), 'zengin-encoding'],
    ['UTF-8 with its mark', utf8(`\ufeff${RIGHT.join('\r\n')}`), 'zengin-encoding'],
    ['UTF-16', utf16, 'zengin-encoding'],
    ['EBCDIC', ebcdic, 'zengin-ebcdic'],
  ])('%s', (_, bytes, code) => {
    expect(isZenginFile(bytes)).toBe(true)
    expect(read(bytes)).toEqual({ ok: false, problems: [{ field: 'file', code }] })
  })
})

describe('what may stand in unused fields', () => {
  test.each([
    ['blanks in the clearing house', data({ house: '    ' })],
    ['EDI information with its mark', data({ rest: `0${'ｦ¥｢1｣'.padEnd(20)}7Y` })],
    ['customer codes', data({ rest: `1${'0000000001'.repeat(2)}8` })],
    ['nothing behind the amount', data({ rest: '' })],
    ['new code 2', data({ rest: '2' })],
  ])('%s', (_, record) => {
    expect(mistakes([header(), record, trailer(1, 1_200_000), END])).toEqual([])
  })

  test('the names of banks may be left out', () => {
    const bare = data().replace('ﾐｽﾞﾎ', '    ').replace('ﾄｳｷﾖｳ', '     ')
    const result = read(file([header(), bare, trailer(1, 1_200_000), END]))
    expect(result.ok && result.value.lines[0]?.typed).toMatchObject({ bank: '0001', branch: '001' })
  })
})

describe('kinds', () => {
  const of = (kind: string) => [header({ kind }), ...RIGHT.slice(1)]
  test.each([
    ['21', 'general', []],
    ['11', 'salary', []],
    ['12', 'salary', []],
    ['11', 'general', ['1 zengin-kind-salary']],
    ['12', 'general', ['1 zengin-kind-salary']],
    ['21', 'salary', ['1 zengin-kind-general']],
    ['71', 'salary', ['1 zengin-kind-unknown']],
    ['91', 'general', ['1 zengin-kind-unknown']],
  ] as const)('%s at the page %s', (kind, page, expected) => {
    expect(mistakes(of(kind), page)).toEqual(expected)
  })
})

describe('every mistake has its record and field', () => {
  const with1 = (record: string, amount = 1_200_000) => [header(), record, trailer(1, amount), END]
  test.each<[string, readonly string[], readonly string[]]>([
    ['EBCDIC in the code', [header({ code: '1' }), ...RIGHT.slice(1)], ['1 code-type zengin-ebcdic-code']],
    ['another client', [header({ client: '0000999999' }), ...RIGHT.slice(1)], ['1 client-code zengin-client']],
    ['another bank', [header({ bank: '0128' }), ...RIGHT.slice(1)], ['1 own-bank zengin-bank']],
    ['another account', [header({ account: '7654321' }), ...RIGHT.slice(1)], ['1 own-account-number zengin-account']],
    ['another branch', [header({ branch: '102' }), ...RIGHT.slice(1)], ['1 own-account-number zengin-account']],
    ['no day', [header({ day: '1131' }), ...RIGHT.slice(1)], ['1 date zengin-date']],
    ['blanks for the day', [header({ day: '    ' }), ...RIGHT.slice(1)], ['1 date zengin-digits']],
    ['a Saturday', [header({ day: '1205' }), ...RIGHT.slice(1)], ['1 date payment-date-weekend']],
    ['today', [header({ day: '1128' }), ...RIGHT.slice(1)], ['1 date payment-date-range']],
    ['a day too far', [header({ day: '0106' }), ...RIGHT.slice(1)], ['1 date payment-date-range']],
    ['no amount', with1(data({ amount: '0' }), 0), ['2 amount amount-range']],
    ['letters for an amount', with1(data({ amount: '12A' })), ['2 amount zengin-digits']],
    ['a minus in an amount', with1(data({ amount: '-000012000' })), ['2 amount zengin-digits']],
    ['blanks before an amount', with1(data({ amount: '   1200000' })), ['2 amount zengin-digits']],
    ['another account type', with1(data({ type: '9' })), ['2 account-type zengin-value']],
    ['another way of transfer', with1(data({ rest: `0${' '.repeat(20)}5` })), ['2 transfer-type zengin-value']],
    ['ヲ', with1(data({ payee: 'ｲﾄｦ' })), ['2 payee zengin-characters']],
    ['small kana', with1(data({ payee: 'ｼｬﾁｮｳ' })), ['2 payee zengin-characters']],
    ['the long-vowel mark', with1(data({ payee: 'ﾒｰｶ' })), ['2 payee zengin-characters']],
    ['small letters', with1(data({ payee: 'abc' })), ['2 payee zengin-characters']],
    ['no payee', with1(data({ payee: '' })), ['2 payee payee-missing']],
    ['another count', [...RIGHT.slice(0, 3), trailer(3, 1_650_000), END], ['4 count zengin-count']],
    ['another total', [...RIGHT.slice(0, 3), trailer(2, 1_650_001), END], ['4 total zengin-total']],
    ['no header', RIGHT.slice(1), ['1 zengin-after-start']],
    ['no data', [header(), trailer(0, 0), END], ['2 zengin-after-header']],
    ['no trailer', [...RIGHT.slice(0, 3), END], ['4 zengin-after-data']],
    ['no end', RIGHT.slice(0, 4), ['5 zengin-after-trailer']],
    ['a record behind the end', [...RIGHT, END], ['6 zengin-after-end']],
    ['two orders', [...RIGHT.slice(0, 4), ...RIGHT], ['5 zengin-groups']],
    ['another record', [header(), `3${data().slice(1)}`, ...RIGHT.slice(2)], ['2 zengin-record-type']],
    ['a short record', [header(), data().trimEnd(), ...RIGHT.slice(2)], ['2 zengin-record-length']],
  ])('%s', (_, records, expected) => {
    expect(mistakes(records)).toEqual(expect.arrayContaining([...expected]))
    expect(mistakes(records).filter((one) => !/zengin-(count|total)$/.test(one)).length).toBeLessThanOrEqual(1)
  })

  test('all of them at once, in the order of the records, with their bytes', () => {
    const records = [
      header({ client: '0000000001', day: '1128' }),
      data({ payee: 'ｦ', amount: 'x' }),
      trailer(9, 1),
      END,
    ]
    expect(mistakes(records)).toEqual([
      '1 client-code zengin-client',
      '1 date payment-date-range',
      '2 payee zengin-characters',
      '2 amount zengin-digits',
      '3 count zengin-count',
    ])
    const result = read(file(records))
    expect(!result.ok && result.problems[3]).toEqual({
      field: 'file',
      code: 'zengin-digits',
      place: { record: 2, kind: 'data', field: { name: 'amount', from: 81, to: 90 } },
      values: { found: '000000000x' },
    })
    expect(!result.ok && result.problems[4]?.values).toEqual({ said: '9', counted: '1' })
  })

  test('full-width characters of two bytes are named by their place', () => {
    const bytes = file(RIGHT)
    bytes.set([0x93, 0x8c], 122 + 50)
    const result = read(bytes)
    expect(!result.ok && result.problems[0]).toMatchObject({ code: 'zengin-byte', values: { byte: '93', at: 51 } })
  })
})

test('whatever bytes are changed, cut off or put in, the file is read or refused, never thrown at', () => {
  const change = fc.record({ at: fc.nat(620), cut: fc.nat(3), put: fc.uint8Array({ maxLength: 3 }) })
  const changes = fc.array(change, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(changes, fc.constantFrom('\r\n', '\n', ''), (list, lineEnd) => {
      const bytes = list.reduce(
        (all, { at, cut, put }) => {
          return Uint8Array.from([...all.subarray(0, at), ...put, ...all.subarray(at + cut)])
        },
        file(RIGHT, lineEnd),
      )
      const result = read(bytes)
      const lines = result.ok ? result.value.lines : []
      // What is read has the trailer's count and total, and what is refused says why.
      const sums = trailer(
        lines.length,
        lines.reduce((sum, { typed }) => sum + Number(typed.amount), 0),
      ).trimEnd()
      if (result.ok) expect(new TextDecoder('latin1').decode(bytes)).toContain(sums)
      else expect(result.problems.length).toBeGreaterThan(0)
    }),
    { seed: 120, numRuns: 1_000 },
  )
})

test('a holiday in the header is named', () => {
  const result = read(file([header({ day: '0111' }), ...RIGHT.slice(1)]), 'general', Date.UTC(2026, 11, 28))
  expect(!result.ok && result.problems[0]).toMatchObject({
    code: 'payment-date-holiday',
    values: { day: '2027/01/11', holiday: 'coming-of-age' },
  })
})

test.each([
  ['0105', Date.UTC(2026, 11, 28), '2027-01-05'],
  ['1204', NOW, '2026-12-04'],
  ['0229', Date.UTC(2028, 1, 20), '2028-02-29'],
])('%s has the year of the bank’s clock', (day, now, expected) => {
  const result = read(file([header({ day }), ...RIGHT.slice(1)]), 'general', now)
  expect(result.ok && result.value.head['payment-date']).toBe(expected)
})
