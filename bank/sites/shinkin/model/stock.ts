import { z } from 'zod'
import { type CheckedKey, hexToBytes } from '../../../../token-core/codes.ts'
import { hexKey, record } from '../../../model/table/schemas.ts'
import { contractNumber, serial, userId } from './schemas.ts'

/** The bank's stock of tokens: one value a token, whoever holds it. */

const schema = record({
  schema: z.literal(1),
  serial,
  /** `app`: on a telephone, whose clock is right or wrong by itself; 時刻補正 does not serve it. */
  kind: z.enum(['fob', 'app']),
  /** Hexadecimal. */
  key: hexKey,
  digits: z.int().min(6).max(8),
  /** Seconds. */
  step: z.union([z.literal(30), z.literal(60)]),
  hash: z.enum(['sha1', 'sha256', 'sha512']),
  /** Whole steps that the token was ahead at the last code, and the highest step of which a code was accepted. */
  drift: z.int(),
  last: z.int().min(0).nullable(),
  /** `user` null: it serves all users of the contract. */
  holder: record({ number: contractNumber, user: userId.nullable() }).nullable(),
})

export type Stocked = z.output<typeof schema>
export type Holder = NonNullable<Stocked['holder']>

/** A token from JSON. @throws ZodError for what is none; no message has a key */
export const parseStocked = (json: unknown): Stocked => schema.parse(json)

export const checkedKey = ({ key, digits, step, hash }: Stocked): CheckedKey => ({
  key: hexToBytes(key),
  digits,
  step,
  hash,
})

export const isHeldBy = ({ holder }: Stocked, { number, user }: Holder): boolean =>
  holder !== null && holder.number === number && holder.user === user

export const freed = (token: Stocked): Stocked => ({ ...token, holder: null })
