import { z } from 'zod'
import { listOf } from '../../server/index.ts'
import { CODES, IMAGES, REGISTRATION_STATES, SPAN_ENDS } from '../timeline/moment.ts'
import type { BankSide } from '../timeline/timeline.ts'

const at = z.int()
const states = z.enum(REGISTRATION_STATES)
const codes = z.enum(CODES)

const screen = z.string().nullable()
const moment = { lane: z.literal('bank'), at, loginId: z.string().nullable() }

const bankMomentSchema = z.discriminatedUnion('name', [
  z.strictObject({ ...moment, name: z.literal('image-shown'), image: z.enum(IMAGES), screen }),
  z.strictObject({ ...moment, name: z.literal('code-accepted'), code: codes, tokenCode: z.string().nullable() }),
  z.strictObject({ ...moment, name: z.literal('code-refused'), code: codes, causes: listOf(z.string()).readonly() }),
  z.strictObject({ ...moment, name: z.literal('page-opened'), screen }),
  z.strictObject({
    ...moment,
    name: z.literal('done'),
    action: z.string(),
    actor: z.string().nullable(),
    succeeded: z.boolean(),
    state: states.nullable(),
    use: z.enum(['usable', 'stopped']).nullable(),
  }),
])

const spanSchema = z.strictObject({
  lane: z.literal('bank'),
  name: z.literal('image'),
  from: at,
  to: at,
  limit: at,
  ended: z.enum(SPAN_ENDS),
})

/** The bank's part of a case, in the bank's own time; `ahead`: how far the token's clock is ahead of the bank's, ms. */
export const bankSideSchema = z.strictObject({
  ahead: z.int(),
  standing: z.strictObject({
    loginId: z.string(),
    companyId: z.string(),
    ruleSet: z.string(),
    registrationState: states,
    tokenCode: z.string().nullable(),
    isStopped: z.boolean(),
    hasSigned: z.boolean(),
  }),
  moments: listOf(bankMomentSchema).readonly(),
  spans: listOf(spanSchema).readonly(),
}) satisfies z.ZodType<BankSide>
