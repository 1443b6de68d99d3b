import { z } from 'zod'
import { type Account, makeAccount } from '../model/account.ts'
import type { Circumstances } from '../model/circumstances.ts'
import { rulesSchema } from '../model/rules.ts'
import { accountNumber, branch, email, loginId, subject, userId } from '../model/schemas.ts'
import { EMPTY, type World, withAccount } from '../model/world.ts'

/** What a journey begins with: one account. */

const hexKey = z
  .string()
  .regex(/^([0-9a-fA-F]{2}){16,64}$/, 'must be 16 to 64 bytes in hexadecimal')
  .transform((typed) => typed.toLowerCase())
const otp = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.enum(['issued', 'in-use']), userId, key: hexKey }),
  z.strictObject({ state: z.literal('released') }),
])

const given = z
  .strictObject({
    ...{ branch, subject, account: accountNumber },
    ...{ password: z.string().min(1), confirm: z.string().min(1) },
    loginId: loginId.nullable(),
    /** Whether his first registration has ended. */
    open: z.boolean(),
    email: email.nullable(),
    otp,
  })
  .superRefine(({ loginId, open, email }, context) => {
    const needs = (member: string) =>
      context.addIssue({ code: 'custom', path: [member], message: 'is needed where the account is open' })
    if (open && loginId === null) needs('loginId')
    if (open && email === null) needs('email')
  })
export type Given = Readonly<z.input<typeof given>>

export const head = z.object({
  rules: rulesSchema.prefault({}),
  stock: z.undefined({ error: 'is not of this bank' }).optional(),
  given,
})
export type Head = z.output<typeof head>

/** Released, if it was, at the start. */
function accountOf({ loginId, open, email, otp, ...card }: Head['given'], around: Circumstances): Account {
  return {
    ...makeAccount(card, around),
    loginId,
    registration: loginId === null ? 'none' : open ? 'done' : 'unfinished',
    details: email === null ? null : { email, dm: false, phone: null },
    otp: tokenOf(otp, around.now),
  }
}

function tokenOf(otp: Head['given']['otp'], at: number): Account['otp'] {
  if (otp.state === 'none') return otp
  if (otp.state === 'released') return { state: otp.state, at }
  return { ...otp, drift: 0, last: null }
}

/** User IDs are counted on from that of the token. */
export const worldOf = ({ given }: Pick<Head, 'given'>, around: Circumstances): World => ({
  ...withAccount(EMPTY, accountOf(given, around)),
  lastUser: 'userId' in given.otp ? Number(given.otp.userId.slice('9998'.length)) : 0,
})
