import { z } from '@hono/zod-openapi'
import { CELL_NAMES } from '../../../../token-core/codes.ts'
import { type Contract, FORMS, RIGHTS, type User } from '../model/contract.ts'
import { holderFor, tokenHeldBy, type World } from '../model/world.ts'

/** What the API shows of a customer: all but his codes. */

const count = z.int()

export const customerView = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['unopened', 'open', 'stopped']),
  form: z.enum(FORMS),
  admin: z.object({ email: z.string().nullable(), openingHeardAt: z.number().nullable() }),
  wrong: z.object({ application: count, cells: count, code: count, confirm: count }),
  card: z.object({ issue: z.int(), asked: z.array(z.enum(CELL_NAMES)) }),
  users: z.array(
    z.object({
      id: z.string(),
      ...{ kana: z.string(), kanji: z.string(), email: z.string().nullable() },
      ...{ rights: z.array(z.enum(RIGHTS)), limit: z.int() },
      ...{ opened: z.boolean(), openingHeardAt: z.number().nullable() },
      ...{ stopped: z.boolean(), accident: z.string().nullable() },
      serial: z.string().nullable(),
      wrong: z.object({ code: count, confirm: count, otp: count }),
    }),
  ),
  deleted: z.array(z.object({ id: z.string(), until: z.number() })),
})

export function viewOf(world: World, contract: Contract): z.output<typeof customerView> {
  const { number, name, state, form, admin, card, users, deleted } = contract
  return {
    ...{ id: number, name, state, form },
    admin: { email: admin.email, openingHeardAt: admin.opening?.heardAt ?? null },
    wrong: admin.wrong,
    card: { issue: card.issue, asked: card.asked.flatMap((cell) => CELL_NAMES[cell] ?? []) },
    users: users.map((user) => userView(world, contract, user)),
    deleted: [...deleted],
  }
}

function userView(world: World, contract: Contract, user: User) {
  const { id, kana, kanji, email, rights, limit, opened, opening, stopped, accident, wrong } = user
  return {
    ...{ id, kana, kanji, email, limit, opened, stopped, wrong },
    rights: [...rights],
    openingHeardAt: opening?.heardAt ?? null,
    accident: accident?.reason ?? null,
    serial: tokenHeldBy(world, holderFor(contract, id))?.serial ?? null,
  }
}
