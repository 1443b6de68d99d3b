/**
 * The records of 総合振込 and 給与・賞与振込 in the form that the Zengin association fixed (全銀協規定形式): 120 bytes of JIS X 0201 each.
 * Sources: 群馬銀行 全銀協制定ファイルフォーマット 総合振込, 三井住友銀行 Web21 ファイルレイアウト, 持込規格; where they differ, docs/bank.md says
 * what is read and what is written.
 */

import type { RecordPlace } from '../../../../core/problems.ts'

/** Bytes of a record, without its line end. */
export const RECORD_LENGTH = 120

export type RecordKind = 'header' | 'data' | 'trailer' | 'end'

/** データ区分, the first byte of a record. */
export const RECORD_TYPES: Readonly<Record<string, RecordKind>> = { 1: 'header', 2: 'data', 8: 'trailer', 9: 'end' }

/** N: digits, right-aligned, filled with zeros. C: half-width characters, left-aligned, filled with blanks. */
type Field = readonly [name: string, type: 'N' | 'C', length: number]

const FIELDS = {
  header: [
    ['record-type', 'N', 1],
    ['kind', 'N', 2],
    ['code-type', 'N', 1],
    ['client-code', 'N', 10],
    ['client-name', 'C', 40],
    ['date', 'N', 4],
    ['own-bank', 'N', 4],
    ['own-bank-name', 'C', 15],
    ['own-branch', 'N', 3],
    ['own-branch-name', 'C', 15],
    ['own-account-type', 'N', 1],
    ['own-account-number', 'N', 7],
    ['rest', 'C', 17],
  ],
  data: [
    ['record-type', 'N', 1],
    ['bank', 'N', 4],
    ['bank-name', 'C', 15],
    ['branch', 'N', 3],
    ['branch-name', 'C', 15],
    ['clearing-house', 'N', 4],
    ['account-type', 'N', 1],
    ['account-number', 'N', 7],
    ['payee', 'C', 30],
    ['amount', 'N', 10],
    ['new-code', 'N', 1],
    ['customer', 'C', 20],
    ['transfer-type', 'N', 1],
    ['edi-mark', 'C', 1],
    ['rest', 'C', 7],
  ],
  trailer: [
    ['record-type', 'N', 1],
    ['count', 'N', 6],
    ['total', 'N', 12],
    ['rest', 'C', 101],
  ],
  end: [
    ['record-type', 'N', 1],
    ['rest', 'C', 119],
  ],
} as const satisfies Readonly<Record<RecordKind, readonly Field[]>>

export type FieldName<Kind extends RecordKind = RecordKind> = (typeof FIELDS)[Kind][number][0]

export interface ZenginField<Kind extends RecordKind = RecordKind> {
  readonly name: FieldName<Kind>
  readonly type: 'N' | 'C'
  /** Bytes in its record, from 1. */
  readonly from: number
  readonly to: number
}

export const LAYOUT: { readonly [Kind in RecordKind]: readonly ZenginField<Kind>[] } = {
  header: placed(FIELDS.header),
  data: placed(FIELDS.data),
  trailer: placed(FIELDS.trailer),
  end: placed(FIELDS.end),
}

function placed<Name extends string>(fields: readonly (readonly [Name, 'N' | 'C', number])[]) {
  let to = 0
  return fields.map(([name, type, length]) => {
    const from = to + 1
    to += length
    return { name, type, from, to }
  })
}

/** 種別コード: 総合振込, 給与振込, 賞与振込. */
export const KINDS = { '21': 'general', '11': 'salary', '12': 'salary' } as const

export function placeOf<Kind extends RecordKind>(record: number, kind: Kind, name: FieldName<Kind>): RecordPlace {
  const field = LAYOUT[kind].find((one) => one.name === name)
  return field ? { record, kind, field: { name: field.name, from: field.from, to: field.to } } : { record, kind }
}
