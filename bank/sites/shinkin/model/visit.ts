import { z } from 'zod'
import { digest, email, record } from '../../../model/table/schemas.ts'
import { OPERATIONS } from './contract.ts'
import { certificateSerial, contractNumber, ordinal, userId } from './schemas.ts'

/** How far a browser is: its session, one plain JSON value. */

const operation = z.enum(OPERATIONS)
/** `to`: whom, or what is cancelled; only a cancellation has no amount, yen. */
const order = record({ operation, to: z.string(), amount: z.int().min(1).nullable() })
export type Order = z.output<typeof order>

export const ADMIN_DOOR = 'SIM-K01'
export const USER_DOOR = 'SIM-K20'
const ENDS = [
  'admin-stopped',
  'already-open',
  'interrupted',
  'contract-closed',
  'user-stopped',
  'user-wrong',
  'certificate-ended',
] as const

const ofContract = { schema: z.literal(1), number: contractNumber, session: ordinal }
const ofUser = { ...ofContract, user: userId, userSession: ordinal }

const schema = z.discriminatedUnion('who', [
  z.strictObject({
    ...{ schema: z.literal(1), who: z.literal('nobody'), purpose: z.enum(['open', 'login']).nullable() },
    /** Where a session that is over began, and what ended it: that is read whenever a page of it is sent, until the browser enters anew. */
    ended: record({ door: z.enum([ADMIN_DOOR, USER_DOOR]), by: z.enum(ENDS) }).nullable(),
    /** What he has just obtained here: SIM-K31. */
    certificate: record({ number: contractNumber, user: userId, serial: certificateSerial }).nullable().default(null),
  }),
  /** 電子証明書取得, from K28 on; on K29 the one-time password was right. */
  z.strictObject({ ...ofUser, who: z.literal('user-obtaining'), proven: z.boolean() }),
  /** 電子証明書方式ログイン: the certificate is chosen, ⑤ is asked. */
  z.strictObject({ ...ofUser, who: z.literal('user-at-code'), certificate: certificateSerial }),
  /** 開通確認 of the admin, from K02 to K04. What he chose on K03 is kept here until its end. */
  z.strictObject({
    ...ofContract,
    who: z.literal('admin-opening'),
    opening: ordinal,
    entered: record({ code: digest, confirm: digest, email }).nullable(),
  }),
  /** His login, when ③ was right and the cells are asked. */
  z.strictObject({ ...ofContract, who: z.literal('admin-at-card') }),
  /** `chosen`: the user whose panel he opened. */
  z.strictObject({ ...ofContract, who: z.literal('admin'), chosen: userId.nullable() }),
  z.strictObject({
    ...ofUser,
    who: z.literal('user-opening'),
    opening: ordinal,
    certificate: certificateSerial.nullable().default(null),
  }),
  /** `operation`: what he is at; `sent`: what the last page says was done; `certificate`: what the login rests on besides ⑤. */
  z.strictObject({
    ...ofUser,
    who: z.literal('user'),
    operation,
    order: order.nullable(),
    sent: order.nullable(),
    certificate: certificateSerial.nullable().default(null),
  }),
])

export type Visit = Readonly<z.output<typeof schema>>
export type Who = Visit['who']
export type VisitOf<Kind extends Who> = Extract<Visit, { readonly who: Kind }>

/** A session from JSON. @throws ZodError for what is none */
export const parseVisit = (json: unknown): Visit => schema.parse(json)

export type Ended = NonNullable<VisitOf<'nobody'>['ended']>
export const nobody = (visit: Partial<Pick<VisitOf<'nobody'>, 'purpose' | 'ended' | 'certificate'>> = {}): Visit => ({
  ...{ schema: 1, who: 'nobody', purpose: null, ended: null, certificate: null },
  ...visit,
})
export const NOBODY: Visit = nobody()
