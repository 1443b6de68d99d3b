import { z } from 'zod'
import { digest, email, record } from '../../../model/table/schemas.ts'
import { OPERATIONS } from './contract.ts'
import { contractNumber, ordinal, userId } from './schemas.ts'

/** How far a browser is: its session, one plain JSON value. */

const operation = z.enum(OPERATIONS)
/** `to`: whom, or what is cancelled; only a cancellation has no amount, yen. */
const order = record({ operation, to: z.string(), amount: z.int().min(1).nullable() })
export type Order = z.output<typeof order>

export const ADMIN_DOOR = 'SIM-K01'
export const USER_DOOR = 'SIM-K20'
const ENDS = ['admin-stopped', 'already-open', 'interrupted', 'contract-closed', 'user-stopped', 'user-wrong'] as const

const ofContract = { schema: z.literal(1), number: contractNumber, session: ordinal }
const ofUser = { ...ofContract, user: userId, userSession: ordinal }

const schema = z.discriminatedUnion('who', [
  z.strictObject({
    ...{ schema: z.literal(1), who: z.literal('nobody'), purpose: z.enum(['open', 'login']).nullable() },
    /** Where a session that is over began, and what ended it: that is read whenever a page of it is sent, until the browser enters anew. */
    ended: record({ door: z.enum([ADMIN_DOOR, USER_DOOR]), by: z.enum(ENDS) }).nullable(),
  }),
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
  z.strictObject({ ...ofUser, who: z.literal('user-opening'), opening: ordinal }),
  /** `operation`: what he is at; `sent`: what the last page says was done. */
  z.strictObject({ ...ofUser, who: z.literal('user'), operation, order: order.nullable(), sent: order.nullable() }),
])

export type Visit = Readonly<z.output<typeof schema>>
export type Who = Visit['who']
export type VisitOf<Kind extends Who> = Extract<Visit, { readonly who: Kind }>

/** A session from JSON. @throws ZodError for what is none */
export const parseVisit = (json: unknown): Visit => schema.parse(json)

export type Ended = NonNullable<VisitOf<'nobody'>['ended']>
export const nobody = (visit: Partial<Pick<VisitOf<'nobody'>, 'purpose' | 'ended'>> = {}): Visit => ({
  ...{ schema: 1, who: 'nobody', purpose: null, ended: null },
  ...visit,
})
export const NOBODY: Visit = nobody()
