import { z } from 'zod'
import { digest, hexKey, list, moment, record } from '../../../model/table/schemas.ts'
import { type Circumstances, secretOf } from './circumstances.ts'
import { link } from './links.ts'
import { movement } from './movements.ts'
import { MOST_ERRORS } from './rules.ts'
import { accountId, accountNumber, branch, details, loginId, subject, userId } from './schemas.ts'

/** What the bank keeps of a customer: one plain JSON value. */

const errors = z.int().min(0).max(MOST_ERRORS)

/** The key of the token, and what the bank knows of its clock (docs/otp-checks.md). */
const token = {
  userId,
  /** Hexadecimal. */
  key: hexKey,
  drift: z.int(),
  last: z.int().min(0).nullable(),
}

/** 登録状況 of the one-time password. */
const otp = z.discriminatedUnion('state', [
  record({ state: z.literal('none') }),
  record({ state: z.enum(['issued', 'in-use']), ...token }),
  record({ state: z.literal('released'), at: moment }),
])

const schema = record({
  schema: z.literal(1),
  id: accountId,
  branch,
  subject,
  account: accountNumber,
  /** ログインパスワード and 確認用パスワード, as digests; at first those of the contract card. */
  password: digest,
  confirm: digest,
  loginId: loginId.nullable(),
  /** `unfinished` from the login ID to BLI041; `released`: the branch lets such a one begin again. */
  registration: z.enum(['none', 'unfinished', 'released', 'done']),
  /** How often a first registration began: of two, the later one counts. */
  beginnings: z.int().min(0),
  /** What was registered at BLI041. */
  details: details.nullable(),
  /** 回答 1–3 of the secret questions, as digests. */
  answers: z.tuple([digest, digest, digest]).readonly().nullable(),
  otp,
  /** The newest メール通知パスワード, until it is used. */
  mailPassword: record({ digest, sentAt: moment }).nullable(),
  /** In a row, one count for each password. */
  errors: record({ password: errors, confirm: errors, otp: errors, mail: errors, answer: errors.default(0) }),
  /** お取引がご利用できません, until the branch releases. */
  stopped: z.boolean(),
  /** Yen. */
  balance: z.int().default(0),
  /** 入出金明細, the oldest first. */
  movements: list(movement).default([]),
  /** API連携: to whom he has given consent, one for each service. */
  links: list(link).default([]),
})
  .refine((one) => one.id === `${one.branch}-${one.subject}-${one.account}`, 'the ID is not that of the account')
  .refine((one) => (one.registration === 'none') === (one.loginId === null), 'a login ID belongs to a registration')
  .refine((one) => one.registration !== 'done' || one.details !== null, 'a registration ends with details')

export type Account = z.output<typeof schema>
export type Otp = Account['otp']
export type HeldToken = Extract<Otp, { readonly state: 'issued' | 'in-use' }>
export type Count = keyof Account['errors']

/** An account from JSON. @throws ZodError for what is none */
export const parseAccount = (json: unknown): Account => schema.parse(json)

export const NO_ERRORS: Account['errors'] = { password: 0, confirm: 0, otp: 0, mail: 0, answer: 0 }

type Named = Pick<Account, 'branch' | 'subject' | 'account'>
export const idOf = (named: Named): string => `${named.branch}-${named.subject}-${named.account}`

/** A customer who has just been sent his contract card. @param card what is printed on it */
export function makeAccount(card: Named & { password: string; confirm: string }, around: Circumstances): Account {
  const { branch, subject, account } = card
  const id = idOf(card)
  return parseAccount({
    schema: 1,
    ...{ id, branch, subject, account },
    password: secretOf(around, id, 'password', card.password),
    confirm: secretOf(around, id, 'confirm', card.confirm),
    loginId: null,
    registration: 'none',
    beginnings: 0,
    details: null,
    answers: null,
    otp: { state: 'none' },
    mailPassword: null,
    errors: NO_ERRORS,
    stopped: false,
    ...{ balance: 0, movements: [], links: [] },
  })
}
