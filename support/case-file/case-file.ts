import { createHash } from 'node:crypto'
import { z } from 'zod'
import { listOf, wrongIn } from '../../server/index.ts'
import { bankSideSchema } from './bank-side.ts'

/**
 * What happened to one token and at the bank, with the notes of the agent, as one file to mail to a colleague. Without keys it holds what was
 * seen, and nothing can be computed from it; with keys the token's journal happens once more, exactly.
 */

export const CASE_FILE_FORMAT = 'camera-token-simulator/case-file'
const CASE_FILE_VERSION = 1
/** Characters of the agent's notes. */
export const LONGEST_NOTES = 20_000

const KEYS_WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'

const journalSchema = z.looseObject({
  format: z.string(),
  version: z.literal(1),
  name: z.string(),
  serial: z.string(),
  profile: z.string(),
  rows: listOf(z.unknown()),
})

const schema = z.strictObject({
  format: z.literal(CASE_FILE_FORMAT, { error: `must be ${CASE_FILE_FORMAT}` }),
  version: z.literal(CASE_FILE_VERSION, { error: `must be ${CASE_FILE_VERSION}: this version knows no other` }),
  checksum: z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be sha256: and 64 hexadecimal digits' }),
  warning: z.string().nullable(),
  savedAt: z.int(),
  caseId: z.string().max(8).nullable(),
  notes: z.string().max(LONGEST_NOTES),
  /** The host's report of the journal; with keys its replay file (docs/api.md). */
  journal: journalSchema,
  /** The token as a file, with keys; null without. */
  token: z.looseObject({ format: z.string() }).nullable(),
  /** What the token held, and its time then, ms. */
  tokenCodes: listOf(z.string()),
  now: z.int(),
  bank: bankSideSchema.nullable(),
})

export type CaseFile = z.output<typeof schema>
export type CaseContent = Omit<CaseFile, 'format' | 'version' | 'checksum' | 'warning'>

export const holdsKeys = ({ token }: Pick<CaseFile, 'token'>): boolean => token !== null

/** The file for a case; its checksum is over all the rest. */
export function writeCaseFile(content: CaseContent): CaseFile {
  const warning = holdsKeys(content) ? KEYS_WARNING : null
  const file = { format: CASE_FILE_FORMAT, version: CASE_FILE_VERSION, warning, ...content } as const
  return { ...file, checksum: checksumOf(file) }
}

export type CaseFileProblem =
  /** Not a case file at all, or one that misses something. */
  | { readonly why: 'not-a-case-file'; readonly detail: string }
  | { readonly why: 'other-version'; readonly version: string }
  /** Something in it is not as it was saved. */
  | { readonly why: 'damaged' }

/** Reads what came from outside: first whether it is a case file of this version, then whether it is whole. */
export function readCaseFile(json: unknown): { readonly file: CaseFile } | { readonly problem: CaseFileProblem } {
  const head = z.looseObject({ format: z.literal(CASE_FILE_FORMAT), version: z.unknown() }).safeParse(json)
  if (!head.success) return { problem: { why: 'not-a-case-file', detail: wrongIn(head.error, 'The file') } }
  const { version } = head.data
  if (version !== CASE_FILE_VERSION)
    return { problem: { why: 'other-version', version: JSON.stringify(version) ?? '' } }
  const { checksum, ...rest } = head.data
  if (typeof checksum === 'string' && checksum !== checksumOf(rest)) return { problem: { why: 'damaged' } }
  const read = schema.safeParse(json)
  if (!read.success) return { problem: { why: 'not-a-case-file', detail: wrongIn(read.error, 'The file') } }
  return { file: read.data }
}

/** `sha256:` of the JSON with the names of every object in order, so that white space and order do not matter. */
function checksumOf(content: object): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex')}`
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, inOrder(part)]))
}
