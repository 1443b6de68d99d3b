import { z } from 'zod'
import type { Circumstances } from '../model/circumstances.ts'
import { type Contract, FORMS, MOST_USERS, makeContract, RIGHTS, type User } from '../model/contract.ts'
import { rulesSchema } from '../model/rules.ts'
import { contractNumber, email, serial, userId } from '../model/schemas.ts'
import { secretOf } from '../model/secrets.ts'
import type { Stocked } from '../model/stock.ts'
import { EMPTY, type World } from '../model/world.ts'

/** What a journey begins with: one contract, and tokens in stock. */

const PARAMETERS = {
  fob: { kind: 'fob', digits: 6, step: 30, hash: 'sha1' },
  'fob-8': { kind: 'fob', digits: 8, step: 60, hash: 'sha256' },
  card: { kind: 'fob', digits: 6, step: 30, hash: 'sha1' },
  'sk-app': { kind: 'app', digits: 6, step: 30, hash: 'sha1' },
} as const
const PROFILES = ['fob', 'fob-8', 'card', 'sk-app'] as const satisfies readonly (keyof typeof PARAMETERS)[]

const hexKey = z
  .string()
  .regex(/^([0-9a-fA-F]{2}){16,64}$/, 'must be 16 to 64 bytes in hexadecimal')
  .transform((typed) => typed.toLowerCase())
const stock = z.strictObject({ serial, key: hexKey, profile: z.enum(PROFILES) })
export type StockGiven = Readonly<z.input<typeof stock>>

const code = z.string().min(1)
const user = z.strictObject({
  id: userId,
  ...{ code, confirm: code },
  opened: z.boolean(),
  /** '': none. */
  email: z.string().nullable().default(null),
  serial: serial.nullable().default(null),
  limit: z.int().min(0).default(1_000_000),
})
const given = z.strictObject({
  number: contractNumber,
  application: z.string().regex(/^\d{4}$/, 'must be four digits'),
  issue: z.int().min(1).default(1),
  form: z.enum(FORMS).default('each'),
  /** Null: before his 開通確認. */
  admin: z.strictObject({ code, confirm: code, email }).nullable(),
  users: z.array(user).max(MOST_USERS).readonly(),
})
export type Given = Readonly<z.input<typeof given>>
export type UserGiven = z.input<typeof user>

export const head = z
  .object({ rules: rulesSchema.prefault({}), stock: z.array(stock).readonly().default([]), given })
  .superRefine(({ stock, given }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const serials = stock.map((one) => one.serial)
    const taken = given.users.map((one) => one.serial)
    for (const [i, one] of serials.entries()) {
      if (serials.indexOf(one) !== i) fault(['stock', i, 'serial'], 'is in stock twice')
    }
    for (const [i, { id }] of given.users.entries()) {
      const path = ['given', 'users', i]
      const own = taken[i] ?? null
      if (given.users.findIndex((other) => other.id === id) !== i) fault([...path, 'id'], 'is that of another user')
      if (own !== null && !serials.includes(own)) fault([...path, 'serial'], 'is not in stock')
      if (own !== null && given.form === 'each' && taken.indexOf(own) !== i) {
        fault([...path, 'serial'], 'is that of another user')
      }
      if (own !== null && given.form === 'one' && taken.some((other) => other !== null && other !== own)) {
        fault([...path, 'serial'], 'must be the same for all users of the form "one"')
      }
    }
  })
export type Head = z.output<typeof head>

/** The state that a journey begins with. */
export function worldOf({ given, stock }: Pick<Head, 'given' | 'stock'>, around: Circumstances): World {
  const { number, issue, form, admin, users } = given
  const made = makeContract(number, given.application, around)
  const contract: Contract = {
    ...made,
    form,
    card: { ...made.card, issue },
    ...(admin && {
      state: 'open' as const,
      admin: {
        ...made.admin,
        code: secretOf(around, number, 'code', admin.code),
        confirm: secretOf(around, number, 'confirm', admin.confirm),
        email: admin.email,
      },
    }),
    users: users.map((one) => userOf(one, number, around)),
  }
  const tokens = stock.map(({ serial, key, profile }): Stocked => {
    const holding = users.find((one) => one.serial === serial)
    const holder = holding ? { number, user: form === 'each' ? holding.id : null } : null
    return { schema: 1, serial, key, ...PARAMETERS[profile], drift: 0, last: null, holder }
  })
  return {
    ...EMPTY,
    contracts: { [number]: contract },
    stock: Object.fromEntries(tokens.map((token) => [token.serial, token])),
  }
}

const userOf = (
  { id, code, confirm, opened, email, limit }: Head['given']['users'][number],
  number: string,
  around: Circumstances,
): User => ({
  ...{ id, kana: 'ﾘﾖｳｼﾔ', kanji: '', email: email || null, rights: RIGHTS, limit, opened },
  code: secretOf(around, number, `${id} code`, code),
  confirm: secretOf(around, number, `${id} confirm`, confirm),
  ...{ stopped: false, accident: null, opening: null, session: 0, endedBy: 'user-wrong' },
  wrong: { code: 0, confirm: 0, otp: 0 },
})
