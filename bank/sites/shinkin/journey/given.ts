import { z } from 'zod'
import { typedHexKey } from '../../../model/table/schemas.ts'
import { contractOf, given } from '../customer/given.ts'
import type { Circumstances } from '../model/circumstances.ts'
import { rulesSchema } from '../model/rules.ts'
import { serial } from '../model/schemas.ts'
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

const stock = z.strictObject({ serial, key: typedHexKey, profile: z.enum(PROFILES) })
export type StockGiven = Readonly<z.input<typeof stock>>

export type { Given, UserGiven } from '../customer/given.ts'

export const head = z
  .object({ rules: rulesSchema.prefault({}), stock: z.array(stock).readonly().default([]), given })
  .superRefine(({ stock, given }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const serials = stock.map((one) => one.serial)
    for (const [i, one] of serials.entries()) {
      if (serials.indexOf(one) !== i) fault(['stock', i, 'serial'], 'is in stock twice')
    }
    for (const [i, { serial }] of given.users.entries()) {
      if (serial !== null && !serials.includes(serial)) fault(['given', 'users', i, 'serial'], 'is not in stock')
    }
  })
export type Head = z.output<typeof head>

/** The state that a journey begins with. */
export function worldOf({ given, stock }: Pick<Head, 'given' | 'stock'>, around: Circumstances): World {
  const { number, form, users } = given
  const tokens = stock.map(({ serial, key, profile }): Stocked => {
    const holding = users.find((one) => one.serial === serial)
    const holder = holding ? { number, user: form === 'each' ? holding.id : null } : null
    return { schema: 1, serial, key, ...PARAMETERS[profile], drift: 0, last: null, holder }
  })
  return {
    ...EMPTY,
    contracts: { [number]: contractOf(given, around) },
    stock: Object.fromEntries(tokens.map((token) => [token.serial, token])),
  }
}
