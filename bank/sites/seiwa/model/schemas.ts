import { z } from 'zod'

/** What the values of this bank are made of. */

export const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()

/** 科目, as the guide's hours of business name them, and savings. */
export const SUBJECTS = ['普通', '当座', '貯蓄'] as const

export const branch = z.string().regex(/^\d{3}$/)
export const subject = z.enum(SUBJECTS)
export const accountNumber = z.string().regex(/^\d{7}$/)
/** Branch, subject and number: a customer has one account, one contract, one token. */
export const accountId = z.string().regex(/^\d{3}-(普通|当座|貯蓄)-\d{7}$/)
/** ログインID; case counts. */
export const loginId = z.string().regex(/^[A-Za-z0-9]{6,12}$/)
/** ユーザID of a token: 9998 and eight digits, one more with each issue. */
export const userId = z.string().regex(/^9998\d{8}$/)
/** ms since 1970. */
export const moment = z.number()
/** Of a password that a person chose. */
export const digest = z.string().min(1)
export const email = z.string().min(1)
/** DM送信希望条件, 連絡先電話番号. */
export const details = record({ email, dm: z.boolean(), phone: z.string().nullable() })

export const order = record({ to: z.string().min(1), amount: z.int().min(1), day: z.enum(['today', 'later']) })
export type Order = z.output<typeof order>
