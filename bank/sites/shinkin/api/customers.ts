import { z } from '@hono/zod-openapi'
import { describable } from '../../../model/api/router.ts'
import type { Customers, Making } from '../../../model/api/site-api.ts'
import type { Changed, Read } from '../../../model/engine.ts'
import type { Problem } from '../../../model/table/problems.ts'
import { type CustomerGiven, contractOf, given, givenShape, userShape } from '../customer/given.ts'
import { holding } from '../customer/holding.ts'
import { CUSTOMERS, partOfContract } from '../kept.ts'
import type { Rules } from '../model/rules.ts'
import { contractNumber } from '../model/schemas.ts'
import { freed } from '../model/stock.ts'
import { holderFor, tokensOf, type World, withContract, withTokens } from '../model/world.ts'
import { withCards } from '../shinkin.ts'
import { customerView, viewOf } from './customer-view.ts'

/** Customers of this bank, as the API makes and shows them: one is his contract, by its number. */

/** What they type who are made without saying it: as the practice customers do. */
const USUAL = {
  application: '1234',
  admin: { code: 'syacho01', confirm: 'syacho02', email: 'syacho@mail.example' },
  user: { id: 'S0001', code: 'taro01', confirm: 'taro02', email: 'taro@mail.example' },
} as const

const { number: _, ...state } = givenShape

const user = z.strictObject({
  ...userShape,
  code: userShape.code.default(USUAL.user.code),
  confirm: userShape.confirm.default(USUAL.user.confirm),
  opened: userShape.opened.default(true),
  email: z.string().nullable().default(USUAL.user.email),
})

const wanted = z.strictObject({
  ...state,
  application: state.application.default(USUAL.application),
  admin: state.admin.default(USUAL.admin),
  users: z
    .array(user)
    .readonly()
    .prefault([{ id: USUAL.user.id }]),
})

const person = { code: z.string(), confirm: z.string() }
const secrets = z.object({
  number: z.string(),
  application: z.string(),
  admin: z.object(person).nullable(),
  users: z.array(z.object({ id: z.string(), ...person })),
})

const DIGITS = 11

/** Begins with 9: no practice contract does. */
function drawNumber(random: (bytes: number) => Uint8Array): string {
  const drawn = random(6).reduce((sum, byte) => sum * 256 + byte, 0)
  return `9${String(drawn % 10 ** (DIGITS - 1)).padStart(DIGITS - 1, '0')}`
}

const SESSION_BYTES = 5

export const shinkinCustomers: Customers<World, Rules> = {
  id: describable(contractNumber).openapi({ description: '利用者番号, 11 digits', example: '91234567890' }),
  ...{ wanted, view: customerView, secrets },
  kinds: CUSTOMERS,
  drawId: drawNumber,
  read: (number, state) => given.transform(makingOf).safeParse({ number, ...state }),
  partOf: partOfContract,
  isThere: (world, number) => number in world.contracts,
  shown: ({ world }, number) => {
    const contract = world.contracts[number]
    return contract ? viewOf(world, contract) : null
  },
  ids: ({ contracts }) => Object.keys(contracts),
  removed(world, number) {
    const { [number]: _, ...contracts } = world.contracts
    return { ...withTokens(world, tokensOf(world, number).map(freed)), contracts }
  },
}

function makingOf(customer: CustomerGiven): Making<World, Rules> {
  const { number, application, admin, users } = customer
  const serials = [...new Set(users.flatMap(({ serial }) => serial ?? []))]
  return {
    part: partOfContract(number, serials),
    secrets: {
      ...{ number, application },
      admin: admin?.code ? { code: admin.code, confirm: admin.confirm } : null,
      users: users.map(({ id, code, confirm }) => ({ id, code, confirm })),
    },
    made: (before) => made(customer, before),
  }
}

/** Tokens that he held and holds no more are free. */
function made(customer: CustomerGiven, before: Read<World, Rules>): Changed<World, Problem | null> {
  const { number, users } = customer
  const { random } = before.around
  const session = random(SESSION_BYTES).reduce((sum, byte) => sum * 256 + byte, 0)
  const contract = contractOf(customer, withCards(before.around), session)
  let world = withContract(withTokens(before.world, tokensOf(before.world, number).map(freed)), contract)
  for (const [i, { id, serial }] of users.entries()) {
    if (serial === null) continue
    const after = holding(world, holderFor(contract, id), serial)
    if (typeof after === 'string') return { world, result: { field: `users.${i}.serial`, code: after } }
    world = after
  }
  return { world, result: null }
}
