import type { Checked, Problem } from '../../../../core/problems.ts'
import type { AccountRow } from '../../../../core/rows.ts'
import { TYPE_NUMBERS } from '../../payments/accounts.ts'
import type { Client } from '../../payments/own-bank.ts'
import type { BatchKind } from '../batch-facts.ts'
import type { BatchHead, NumberedLine } from '../batch-form.ts'
import { fieldsOf, type ReadRecord } from './fields.ts'
import { headerProblems } from './header.ts'
import { KINDS, placeOf, RECORD_LENGTH, type RecordKind } from './layout.ts'
import { kindOf, recordsOf } from './records.ts'

/** What a file is held against. */
export interface ZenginReader {
  /** The page it was given to. */
  readonly kind: BatchKind
  readonly client: Client | null
  readonly accounts: readonly AccountRow[]
  /** ms since 1970; a file names no year. */
  readonly now: number
}

export interface ZenginBatch {
  readonly head: BatchHead
  /** In the words of the page, whose rules they meet. */
  readonly lines: readonly NumberedLine[]
}

/** Reads a whole file or refuses it with every mistake in it, each with its record, field and bytes. */
export function readZenginFile(bytes: Uint8Array, reader: ZenginReader): Checked<ZenginBatch, 'file'> {
  const split = recordsOf(bytes)
  if ('code' in split) return { ok: false, problems: [{ field: 'file', code: split.code }] }
  const records = split.records.map((bytes, i) => readRecord(bytes, i + 1))
  const foreign = records.flatMap((record) => foreignKind(record, reader.kind))
  if (foreign.length > 0) return { ok: false, problems: foreign.slice(0, 1) }
  const { problems: headProblems, head } = headerProblems(records, reader)
  const problems = [
    ...records.flatMap(({ problems }) => problems),
    ...orderProblems(records),
    ...headProblems,
    ...trailerProblems(records),
  ].sort((a, b) => (a.place?.record ?? 0) - (b.place?.record ?? 0))
  if (problems.length > 0 || !head) return { ok: false, problems }
  return { ok: true, value: { head, lines: records.flatMap(lineOf) } }
}

function readRecord(bytes: Uint8Array, number: number): ReadRecord {
  const kind = kindOf(bytes)
  const place = { record: number, kind }
  if (bytes.length !== RECORD_LENGTH) {
    const problem = { field: 'file', code: 'zengin-record-length', place, values: { found: bytes.length } } as const
    return { number, kind, text: {}, problems: [problem] }
  }
  return kind === 'unknown'
    ? { number, kind, text: {}, problems: [{ field: 'file', code: 'zengin-record-type', place }] }
    : { number, kind, ...fieldsOf(bytes, number, kind) }
}

/** A file of another page, or of another business. */
function foreignKind({ kind, number, text }: ReadRecord, wanted: BatchKind): Problem<'file'>[] {
  const found = text.kind
  if (kind !== 'header' || found === undefined) return []
  const meant = found in KINDS ? KINDS[found as keyof typeof KINDS] : 'unknown'
  if (meant === wanted) return []
  return [{ field: 'file', code: `zengin-kind-${meant}`, place: { record: number, kind }, values: { found } }]
}

/** What may follow, by the kind of the record before. */
const NEXT: Readonly<Record<RecordKind | 'start', readonly RecordKind[]>> = {
  start: ['header'],
  header: ['data'],
  data: ['data', 'trailer'],
  trailer: ['end'],
  end: [],
}

/** The first record that is out of its place. A second header after a trailer is a second order, which the page does not take. */
function orderProblems(records: readonly ReadRecord[]): Problem<'file'>[] {
  let before: RecordKind | 'start' = 'start'
  for (const { kind, number } of records) {
    if (kind === 'unknown') return []
    const place = { record: number, kind }
    if (before === 'trailer' && kind === 'header') return [{ field: 'file', code: 'zengin-groups', place }]
    if (!NEXT[before].includes(kind)) return [{ field: 'file', code: `zengin-after-${before}`, place }]
    before = kind
  }
  const place = { record: records.length + 1, kind: 'file-end' } as const
  return before === 'end' ? [] : [{ field: 'file', code: `zengin-after-${before}`, place }]
}

/** The trailer's count and total; they are not judged where an amount could not be read. */
function trailerProblems(records: readonly ReadRecord[]): Problem<'file'>[] {
  const data = records.filter(({ kind }) => kind === 'data')
  const trailers = records.filter(({ kind }) => kind === 'trailer')
  const [trailer] = trailers
  if (!trailer || trailers.length > 1) return []
  const amounts = data.map(({ text }) => text.amount)
  const sums = [
    ['count', 'zengin-count', data.length],
    ['total', 'zengin-total', amounts.reduce((total, amount) => total + Number(amount ?? Number.NaN), 0)],
  ] as const
  return sums.flatMap(([name, code, counted]) => {
    const said = trailer.text[name]
    if (said === undefined || Number.isNaN(counted) || Number(said) === counted) return []
    const values = { said: Number(said).toLocaleString('en'), counted: counted.toLocaleString('en') }
    return [{ field: 'file' as const, code, place: placeOf(trailer.number, 'trailer', name), values }]
  })
}

function lineOf({ kind, number, text }: ReadRecord): NumberedLine[] {
  if (kind !== 'data') return []
  const type = Object.entries(TYPE_NUMBERS).find(([, code]) => code === text['account-type'])?.[0] ?? ''
  const typed = {
    bank: `${text.bank} ${text['bank-name']}`.trim(),
    branch: `${text.branch} ${text['branch-name']}`.trim(),
    'account-type': type,
    'account-number': text['account-number'] ?? '',
    payee: text.payee ?? '',
    amount: text.amount ?? '',
  }
  return [{ line: number, typed }]
}
