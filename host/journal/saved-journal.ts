import { z } from '@hono/zod-openapi'
import { listOf } from '../../server/index.ts'
import { PROFILE_NAMES, type ProfileName, type Token } from '../../token-core/index.ts'
import { readToken } from '../token/token-file.ts'
import type { TokenRecord } from '../token/token-view.ts'
import type { JournalRow } from './row.ts'
import { rowSchema } from './row-schema.ts'

/** A journal as a file. A report is for people and holds no keys; a replay file holds the state that it begins with. */

const REPORT = 'camera-token-simulator/journal-report'
const REPLAY = 'camera-token-simulator/journal-replay'
const WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'
/** More than a journal keeps. */
const MOST_ROWS = 20_000

const version = z.literal(1, { error: 'must be 1: this version knows no other' })
const rows = listOf(rowSchema).max(MOST_ROWS).readonly()
const about = { name: z.string(), serial: z.string(), profile: z.enum(PROFILE_NAMES), rows }

export const reportSchema = z.strictObject({ format: z.literal(REPORT), version, ...about }).openapi('JournalReport')

export const replaySchema = z
  .strictObject({
    format: z.literal(REPLAY),
    version,
    warning: z.string(),
    ...about,
    first: z
      .unknown()
      .transform((json, context) => readToken(json, (message) => context.addIssue({ code: 'custom', message })))
      .openapi({ type: 'object', description: 'The state before the first row, with keys' }),
  })
  .openapi('JournalReplay')

export const savedJournalSchema = z.discriminatedUnion('format', [reportSchema, replaySchema])

export interface JournalReport {
  readonly format: typeof REPORT
  readonly version: 1
  readonly name: string
  readonly serial: string
  readonly profile: ProfileName
  readonly rows: readonly JournalRow[]
}

export interface JournalReplay extends Omit<JournalReport, 'format'> {
  readonly format: typeof REPLAY
  readonly warning: string
  /** The state before the first row, with keys. */
  readonly first: Token
}

const aboutOf = ({ name, token }: TokenRecord) => ({ name, serial: token.serial, profile: token.profile })

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
