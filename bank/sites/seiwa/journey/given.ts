import { z } from 'zod'
import { accountOf, given, userOf } from '../customer/given.ts'
import type { Circumstances } from '../model/circumstances.ts'
import { rulesSchema } from '../model/rules.ts'
import { EMPTY, type World, withAccount } from '../model/world.ts'

/** What a journey begins with: one account. */

export type { Given } from '../customer/given.ts'

export const head = z.object({
  rules: rulesSchema.prefault({}),
  stock: z.undefined({ error: 'is not of this bank' }).optional(),
  given,
})
export type Head = z.output<typeof head>

/** User IDs are counted on from that of the token. */
export const worldOf = ({ given }: Pick<Head, 'given'>, around: Circumstances): World => ({
  ...withAccount(EMPTY, accountOf(given, around)),
  lastUser: userOf(given),
})
