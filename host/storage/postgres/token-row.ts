import { z } from 'zod'
import { openBytes, sealBytes } from '../../../server/index.ts'
import { serialOf } from '../../../token-core/index.ts'
import { dueOf } from '../../token/due.ts'
import type { Loan } from '../../token/loan.ts'
import type { TokenRecord } from '../../token/token-view.ts'
import { plainOf, tokenIn } from '../kept-token.ts'
import type { StoredToken } from '../store.ts'
import type { DatabaseKey } from './database-key.ts'

/** A token as a row. */

const LABEL = 'camera-token-simulator/token-row 1'

/** Where the journal of a token ends: what it needs to know to go on. */
export interface JournalEnd {
  /** The sequence that the newest segment began with, and the rows in it. */
  readonly segment: number
  readonly rows: number
  /** Of the last row, and the token's time then. */
  readonly sequence: number
  readonly at: number
}

const endSchema = z.object({ segment: z.number(), rows: z.number(), sequence: z.number(), at: z.number() })
const sealedSchema = z.looseObject({ journal: endSchema.nullable() })

/** What is looked for, without opening anything. */
export interface Found {
  readonly id: string
  readonly revision: number
  readonly holder: string
  readonly sealed: Buffer
}

export const FOUND = 'id, revision, holder, sealed'

export interface Opened {
  readonly stored: StoredToken
  readonly end: JournalEnd | null
}

/** A sentence's end where the row holds no token that this version can read. @param host who asks */
export function openRow({ id, revision, holder, sealed }: Found, host: string, { key }: DatabaseKey): Opened | string {
  const text = openBytes(sealed, `${LABEL} ${id}`, key)
  if (text === null) return 'is damaged, or belongs to another key'
  const json: unknown = JSON.parse(text)
  const token = tokenIn(json, id)
  const own = sealedSchema.safeParse(json)
  if (typeof token === 'string') return token
  return {
    stored: {
      record: token.record,
      revision,
      ...(holder !== host && dueOf(token.record) !== null && { isElsewhere: true }),
    },
    end: own.success ? own.data.journal : null,
  }
}

export const sealRow = (stored: StoredToken, end: JournalEnd | null, { key }: DatabaseKey): Uint8Array =>
  sealBytes(JSON.stringify({ ...plainOf(stored), journal: end }), `${LABEL} ${stored.record.id}`, key)

/** What stands for a loan. */
export const loanText = ({ bank, mark }: Pick<Loan, 'bank' | 'mark'>): string => `${bank} ${mark}`

/** What stands beside the sealed record. */
export function columnsOf(record: TokenRecord, key: DatabaseKey) {
  const { id, place, name, colour, token, loan } = record
  const serial = serialOf(token)
  return {
    id,
    place,
    due_at: dueOf(record),
    colour,
    name_tag: key.tagOf('name', name),
    serial_tag: serial && key.tagOf('serial', serial),
    loan_tag: loan && key.tagOf('loan', loanText(loan)),
  }
}
