import { z } from 'zod'

/** What banks of this kind do differently, and what no source says. */
export const rulesSchema = z
  .strictObject({
    /** A first registration that was broken off: the next login begins it again, or is refused until the branch releases it. */
    interrupted: z.enum(['resume', 'blocked']).default('resume'),
    /** What 利用解除 asks for: 確認用パスワード, or a one-time password as at Kirayaka. */
    releaseBy: z.enum(['confirm', 'otp']).default('confirm'),
    /** When a new token may be issued after it: from the next day in Japan, or after 30 minutes as at Ashikaga. */
    releaseWait: z.enum(['next-day', '30-min']).default('next-day'),
    /** What API連携認証 asks beside the login password where no one-time password is in use: 追加認証, or nothing more. */
    linkCheck: z.enum(['answer', 'none']).default('answer'),
    /** After so many days a consent to API連携 ends. */
    linkDays: z.int().min(1).max(365).default(90),
    /** The error in a row that stops: 一定回数. */
    errors: z.int().min(3).max(10).default(5),
  })
  .readonly()

export type Rules = z.output<typeof rulesSchema>

/** Rules from JSON; those that are not named have their defaults. @throws ZodError for what is no rule */
export const parseRules = (json: unknown): Rules => rulesSchema.parse(json)

export const RULES = parseRules({})
export const MOST_ERRORS = 10
