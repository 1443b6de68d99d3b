import { z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { FIRST_KIND, inspect, KIND_NAMES, type KindName, type Token } from '../../token-core/index.ts'
import { shapesOf } from '../kinds/kinds.ts'
import { readToken } from '../token/token-file.ts'
import type { TokenRecord } from '../token/token-view.ts'
import type { JournalRow } from './row.ts'
import { ROW_SCHEMAS } from './row-schema.ts'

/** A journal as a file. A report is for people and holds no keys; a replay file holds the state that it begins with. */

const REPORT = 'camera-token-simulator/journal-report'
const REPLAY = 'camera-token-simulator/journal-replay'
const WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'
/** More than a journal keeps. */
const MOST_ROWS = 20_000

const version = z.literal(1, { error: 'must be 1: this version knows no other' })

/** A journal that does not say of which kind it is comes from the time when there was one kind only. */
const kindOf = (kind: KindName) => (kind === FIRST_KIND ? z.literal(kind).optional().default(kind) : z.literal(kind))

/** What both files say of a token of this kind. */
function aboutA(kind: KindName) {
  const { profiles } = shapesOf(kind)
  return {
    kind: kindOf(kind),
    name: z.string(),
    serial: z.string().nullable(),
    profile: profiles.length === 0 ? z.null() : z.enum(profiles),
    rows: listOf(ROW_SCHEMAS[kind]).max(MOST_ROWS).readonly(),
  }
}

const reportOf = (kind: KindName) =>
  z.strictObject({ format: z.literal(REPORT), version, ...aboutA(kind) }).openapi(`${shapesOf(kind).name}JournalReport`)

const replayOf = (kind: KindName) =>
  z
    .strictObject({
      format: z.literal(REPLAY),
      version,
      warning: z.string(),
      ...aboutA(kind),
      first: z
        .unknown()
        .transform((json, context) => readToken(json, (message) => context.addIssue({ code: 'custom', message }), kind))
        .openapi({ type: 'object', description: 'The state before the first row, with keys' }),
    })
    .openapi(`${shapesOf(kind).name}JournalReplay`)

/** One of the same for each kind. */
function ofEachKind<Schema extends z.core.$ZodTypeDiscriminable>(of: (kind: KindName) => Schema) {
  const [first, ...more] = KIND_NAMES.map(of)
  return z.discriminatedUnion('kind', [first as Schema, ...more])
}

const reports = ofEachKind(reportOf).openapi('JournalReport')
const replays = ofEachKind(replayOf).openapi('JournalReplay')

export interface JournalReport {
  readonly format: typeof REPORT
  readonly version: 1
  readonly kind: KindName
  readonly name: string
  /** null: a token of its kind has none. */
  readonly serial: string | null
  readonly profile: string | null
  readonly rows: readonly JournalRow[]
}

export interface JournalReplay extends Omit<JournalReport, 'format'> {
  readonly format: typeof REPLAY
  readonly warning: string
  /** The state before the first row, with keys. */
  readonly first: Token
}

export const reportSchema: z.ZodType<JournalReport> = reports
export const replaySchema: z.ZodType<JournalReplay> = replays
export const savedJournalSchema: z.ZodType<JournalReport | JournalReplay> = z.discriminatedUnion('format', [
  reports,
  replays,
])

function aboutOf({ name, token }: TokenRecord) {
  const seen = inspect(token)
  return { kind: seen.kind, name, serial: seen.serial, profile: 'profile' in seen ? seen.profile : null }
}

export function makeReport(record: TokenRecord, rows: readonly JournalRow[]): JournalReport {
  return { format: REPORT, version: 1, ...aboutOf(record), rows }
}

export function makeReplay(record: TokenRecord, first: Token, rows: readonly JournalRow[]): JournalReplay {
  return { format: REPLAY, version: 1, warning: WARNING, ...aboutOf(record), first, rows }
}

/** A row of a replay file that came out otherwise when its event happened once more. */
export interface Difference {
  readonly sequence: number
  readonly part: 'effects' | 'display'
}
