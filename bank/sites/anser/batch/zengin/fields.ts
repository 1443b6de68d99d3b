import type { Finding, Problem } from '../../../../core/problems.ts'
import { amountProblem, plainAmount } from '../../payments/amount.ts'
import { foreignCharacters, isZenginName } from '../../payments/zengin-characters.ts'
import { fromJis } from './jis.ts'
import { type FieldName, LAYOUT, type RecordKind, type ZenginField } from './layout.ts'

/** A record taken apart, each field held to the rule of its own. */
export interface ReadRecord {
  /** From 1. */
  readonly number: number
  readonly kind: RecordKind | 'unknown'
  /** The fields that keep their rule, without blanks around them. */
  readonly text: Readonly<Partial<Record<FieldName, string>>>
  readonly problems: readonly Problem<'file'>[]
}

/** Fields that may hold anything, since nothing is read from them: dummies, the unused clearing house, customer codes and EDI information. */
const UNREAD: readonly FieldName[] = ['record-type', 'rest', 'clearing-house', 'customer', 'edi-mark']

/** What a field of one digit may be; a blank stands where it may be left out. */
const VALUES: Readonly<Partial<Record<FieldName, string>>> = {
  'code-type': '0',
  'own-account-type': '124',
  'account-type': '124',
  'new-code': '012 ',
  'transfer-type': '078 ',
}

export function fieldsOf(bytes: Uint8Array, number: number, kind: RecordKind): Pick<ReadRecord, 'text' | 'problems'> {
  const problems: Problem<'file'>[] = []
  const text: Partial<Record<FieldName, string>> = {}
  for (const field of LAYOUT[kind].filter(({ name }) => !UNREAD.includes(name))) {
    const read = fromJis(bytes.subarray(field.from - 1, field.to))
    const found = typeof read === 'number' ? notJis(bytes, field.from - 1 + read) : problemOf(field, read)
    if (found === null && typeof read === 'string') text[field.name] = read.trim()
    const problem = typeof found === 'string' ? { code: found } : found
    if (!problem) continue
    const { name, from, to } = field
    problems.push({ field: 'file', place: { record: number, kind, field: { name, from, to } }, ...problem })
  }
  return { text, problems }
}

function notJis(bytes: Uint8Array, at: number): Finding {
  return {
    code: 'zengin-byte',
    values: { byte: (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0'), at: at + 1 },
  }
}

function problemOf({ name, type }: ZenginField, text: string): Finding {
  const allowed = VALUES[name]
  if (allowed !== undefined) {
    if (allowed.includes(text)) return null
    if (name === 'code-type' && text === '1') return 'zengin-ebcdic-code'
    return { code: 'zengin-value', values: { found: text, allowed: [...allowed.trim()].join(', ') } }
  }
  if (type === 'N') {
    if (!/^\d+$/.test(text)) return { code: 'zengin-digits', values: { found: text } }
    return name === 'amount' ? amountProblem(plainAmount(text)) : null
  }
  if (!isZenginName(text)) return { code: 'zengin-characters', values: { characters: foreignCharacters(text) } }
  return name === 'payee' && text.trim() === '' ? 'payee-missing' : null
}
