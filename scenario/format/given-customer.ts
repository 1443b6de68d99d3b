import { z } from 'zod'
import { name, text } from './words.ts'

/** Customers of the banks that ask for one-time passwords. What is not said is as of a customer for whom all is in order. */

const person = z.strictObject({
  opened: z.boolean().default(true).describe('Whether his 開通確認 is done'),
  email: z.union([text, z.null()]).optional().describe('null: none; if not said, one of his own'),
  limit: z.int().min(0).optional().describe('限度額'),
})

const shinkin = z.strictObject({
  opened: z.boolean().default(true).describe('Whether the 開通確認 of the admin is done'),
  form: z.enum(['each', 'one']).default('each').describe('利用形態: a token for each user, or one for all'),
  issue: z.int().min(1).default(1).describe('Which card he has: each new one is the next'),
  users: z
    .record(name, person)
    .default({ user: person.parse({}) })
    .describe('Users by their IDs'),
})
export type GivenShinkin = z.output<typeof shinkin>

const seiwa = z.strictObject({
  opened: z.boolean().default(true).describe('Whether the first registration is done'),
  otp: z
    .enum(['none', 'released'])
    .default('none')
    .describe('登録状況, where no app of the scenario is registered: never issued, or released at the beginning'),
})
export type GivenSeiwa = z.output<typeof seiwa>

/** One of them, by the name of its bank. */
export const customers = {
  shinkin: shinkin.optional().describe('A customer of its own at the bank Shinkin'),
  seiwa: seiwa.optional().describe('A customer of its own at the bank Seiwa'),
}
export type OtpBankName = keyof typeof customers
