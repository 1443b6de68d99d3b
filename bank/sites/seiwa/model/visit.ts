import { z } from 'zod'
import { digest, email, record } from '../../../model/table/schemas.ts'
import { PAGE_IDS } from './page-ids.ts'
import { accountId, details, order } from './schemas.ts'

/** How far a browser is: its session, one plain JSON value. */

const answer = z.string().min(1)
const answers = z.tuple([answer, answer, answer]).readonly()

/** ログインID取得 or the first registration was stopped; ログアウト. */
const ENDED = ['login-id', 'first-login', 'log-out'] as const
export type Ended = (typeof ENDED)[number]

const of = { schema: z.literal(1), account: accountId }

const schema = z.discriminatedUnion('who', [
  /** What SIM-S09 says has ended. */
  record({ schema: z.literal(1), who: z.literal('nobody'), ended: z.enum(ENDED).nullable() }),
  /** ログインID取得, from S02 to S03, and at S04. */
  record({ ...of, who: z.literal('applying') }),
  record({ ...of, who: z.literal('applied') }),
  /** The login password was right, and a one-time password is asked. */
  record({ ...of, who: z.literal('at-otp') }),
  /** The first login, from S10 to S12: what was entered is kept nowhere else. */
  record({
    ...of,
    who: z.literal('registering'),
    beginning: z.int().min(0),
    answers: answers.nullable(),
    passwords: record({ password: digest, confirm: digest }).nullable(),
    details: details.nullable(),
  }),
  /** API連携認証: the login password was right, from S41 to S42. */
  record({
    ...of,
    who: z.literal('linking'),
    request: z.string(),
    /** Which of the three questions S41 asks; null: none. */
    question: z.int().min(0).max(2).nullable(),
    /** Whether S41 is behind him, or was not asked. */
    isProved: z.boolean(),
  }),
  /** S43: he goes back to the service that has asked, with his consent or without. */
  record({
    ...{ schema: z.literal(1), who: z.literal('returning'), request: z.string() },
    consent: record({ account: accountId, link: z.string() }).nullable(),
  }),
  record({
    ...of,
    who: z.literal('customer'),
    /** What was entered for a token, and for a transfer, and waits to be confirmed. */
    issue: record({ phoneMail: email, startPassword: z.string().regex(/^\d{4,8}$/) }).nullable(),
    order: order.nullable(),
    /** The page that was led to, with its メール通知パスワード on the way: to look at it sends no other. */
    mailed: z.enum(PAGE_IDS).nullable(),
    /** What the last page says was done. */
    done: z
      .discriminatedUnion('what', [
        record({ what: z.literal('registered'), answers }),
        record({ what: z.literal('issued'), phoneMail: email }),
        record({ what: z.enum(['started', 'released']) }),
        record({ what: z.literal('sent'), order }),
      ])
      .nullable(),
  }),
])

export type Visit = z.output<typeof schema>
export type Who = Visit['who']
export type VisitOf<Kind extends Who> = Extract<Visit, { readonly who: Kind }>

/** A session from JSON. @throws ZodError for what is none */
export const parseVisit = (json: unknown): Visit => schema.parse(json)

export const nobody = (ended: Ended | null): Visit => ({ schema: 1, who: 'nobody', ended })
export const NOBODY: Visit = nobody(null)

export const returning = (request: string, consent: VisitOf<'returning'>['consent']): Visit => ({
  ...{ schema: 1, who: 'returning', request, consent },
})

export const customerOf = (account: string): VisitOf<'customer'> => ({
  schema: 1,
  who: 'customer',
  account,
  ...{ issue: null, order: null, mailed: null, done: null },
})
