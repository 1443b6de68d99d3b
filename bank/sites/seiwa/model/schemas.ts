import { z } from 'zod'
import { email, record } from '../../../model/table/schemas.ts'

/** What the values of this bank are made of. */

/** 科目, as the guide's hours of business name them, and savings. */
export const SUBJECTS = ['普通', '当座', '貯蓄'] as const

export const branch = z.string().regex(/^\d{3}$/, 'must be three digits')
export const subject = z.enum(SUBJECTS)
export const accountNumber = z.string().regex(/^\d{7}$/, 'must be seven digits')
/** Branch, subject and number: a customer has one account, one contract, one token. */
export const accountId = z.string().regex(/^\d{3}-(普通|当座|貯蓄)-\d{7}$/)
/** ログインID; case counts. */
export const loginId = z.string().regex(/^[A-Za-z0-9]{6,12}$/, 'must be six to twelve letters and digits')
/** ユーザID of a token: 9998 and eight digits, one more with each issue. */
export const userId = z.string().regex(/^9998\d{8}$/, 'must be 9998 and eight digits')
/** DM送信希望条件, 連絡先電話番号. */
export const details = record({ email, dm: z.boolean(), phone: z.string().nullable() })

export const order = record({ to: z.string().min(1), amount: z.int().min(1), day: z.enum(['today', 'later']) })
export type Order = z.output<typeof order>
