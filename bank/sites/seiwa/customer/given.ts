import { z } from 'zod'
import { LATEST_TIME } from '../../../core/settings.ts'
import { givenText, givenTime, typedHexKey } from '../../../model/table/schemas.ts'
import { type Account, makeAccount } from '../model/account.ts'
import { type Circumstances, secretOf } from '../model/circumstances.ts'
import { withBalances } from '../model/movements.ts'
import { MOST_ERRORS } from '../model/rules.ts'
import { accountNumber, branch, loginId, subject, userId } from '../model/schemas.ts'

/** A customer in any state, told in plain words: what a journey begins with, and what the API makes. */

/** Of the codes of an app, which change every minute: as far as a page can say its time. */
const LAST_STEP = Math.floor(LATEST_TIME / 60_000)
const token = {
  ...{ userId, key: typedHexKey },
  /** What the bank knows of the token's clock, in time steps. */
  drift: z.int().min(-LAST_STEP).max(LAST_STEP).default(0),
  last: z.int().min(0).max(LAST_STEP).nullable().default(null),
}
const otp = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.enum(['issued', 'in-use']), ...token }),
  /** Null: at the start. */
  z.strictObject({ state: z.literal('released'), at: givenTime.nullable().default(null) }),
])
const password = givenText(64).min(1)
const LARGEST = 10 ** 12
const count = z.int().min(0).max(MOST_ERRORS).default(0)

/** A customer, name by name. */
export const givenShape = {
  ...{ branch, subject, account: accountNumber },
  ...{ password, confirm: password },
  loginId: loginId.nullable(),
  /** Whether his first registration has ended. */
  open: z.boolean(),
  /** Of an account that is not open: the branch lets an unfinished first registration begin again. */
  released: z.boolean().default(false),
  email: givenText(64).min(1).nullable(),
  dm: z.boolean().default(false),
  phone: givenText(20).nullable().default(null),
  /** 回答 1–3 of the secret questions. */
  answers: z.tuple([password, password, password]).readonly().nullable().default(null),
  otp,
  /** 残高 now, yen. */
  balance: z.int().min(-LARGEST).max(LARGEST).default(1_000_000),
  /** 入出金明細 that led to it, in the order of their times. */
  movements: z
    .array(z.strictObject({ at: givenTime, amount: z.int().min(-LARGEST).max(LARGEST), what: givenText(48).min(1) }))
    .max(500)
    .readonly()
    .default([]),
  /** After too many errors. */
  stopped: z.boolean().default(false),
  /** Wrong ones in a row. */
  errors: z.strictObject({ password: count, confirm: count, otp: count, mail: count, answer: count }).prefault({}),
}

export const given = z.strictObject(givenShape).superRefine(({ loginId, open, email, released }, context) => {
  const fault = (member: string, message: string) => context.addIssue({ code: 'custom', path: [member], message })
  if (open && loginId === null) fault('loginId', 'is needed where the account is open')
  if (open && email === null) fault('email', 'is needed where the account is open')
  if (released && (open || loginId === null)) fault('released', 'is of a first registration that has not ended')
})
export type Given = Readonly<z.input<typeof given>>
export type CustomerGiven = Readonly<z.output<typeof given>>

export function accountOf(customer: CustomerGiven, around: Circumstances): Account {
  const { loginId, open, released, email, dm, phone, answers, otp, stopped, errors, balance, movements, ...card } =
    customer
  const made = makeAccount(card, around)
  const digestOf = (answer: string) => secretOf(around, made.id, 'answer', answer)
  return {
    ...made,
    ...{ loginId, stopped, errors, balance, movements: withBalances(movements, balance) },
    registration: loginId === null ? 'none' : open ? 'done' : released ? 'released' : 'unfinished',
    details: email === null ? null : { email, dm, phone },
    answers: answers && [digestOf(answers[0]), digestOf(answers[1]), digestOf(answers[2])],
    otp: otp.state === 'released' ? { state: otp.state, at: otp.at ?? around.now } : otp,
  }
}

/** The number in the user ID of his token; 0: he has none. */
export const userOf = ({ otp }: CustomerGiven): number =>
  'userId' in otp ? Number(otp.userId.slice('9998'.length)) : 0
