import { z } from '@hono/zod-openapi'
import { describable } from '../../../model/api/router.ts'
import type { Customers, Making } from '../../../model/api/site-api.ts'
import type { Changed, Read } from '../../../model/engine.ts'
import type { Problem } from '../../../model/table/problems.ts'
import { accountOf, type CustomerGiven, given, givenShape, userOf } from '../customer/given.ts'
import { ACCOUNTS, partOfCustomer } from '../kept.ts'
import { idOf } from '../model/account.ts'
import type { Rules } from '../model/rules.ts'
import { accountId, SUBJECTS } from '../model/schemas.ts'
import { accountBy, accountOfLogin, type World, withAccount } from '../model/world.ts'
import { customerView, viewOf } from './customer-view.ts'

/** Customers of this bank, as the API makes and shows them: one is his account, by branch, 科目 and number. */

/** What they type who are made without saying it; the login ID is `t` and the number of the account. */
export const USUAL = { password: 'login2026', confirm: 'kakunin1', email: 'okyaku@mail.example' } as const

const { branch: _, subject: __, account: ___, ...state } = givenShape

const wanted = z.strictObject({
  ...state,
  password: state.password.default(USUAL.password),
  confirm: state.confirm.default(USUAL.confirm),
  loginId: state.loginId.optional(),
  open: state.open.default(true),
  email: state.email.default(USUAL.email),
  otp: state.otp.prefault({ state: 'none' }),
})

const secrets = z.object({ loginId: z.string().nullable(), password: z.string(), confirm: z.string() })

const DIGITS = 7

/** 普通 at the branch 001; begins with 9: no practice account does. */
function drawId(random: (bytes: number) => Uint8Array): string {
  const drawn = random(6).reduce((sum, byte) => sum * 256 + byte, 0)
  return `001-${SUBJECTS[0]}-9${String(drawn % 10 ** (DIGITS - 1)).padStart(DIGITS - 1, '0')}`
}

export const seiwaCustomers: Customers<World, Rules> = {
  id: describable(accountId).openapi({
    description: 'Branch, 科目 and number of the account',
    example: '001-普通-9123456',
  }),
  ...{ wanted, view: customerView, secrets },
  kinds: ACCOUNTS,
  drawId,
  read(id, said) {
    const [branch, subject, account] = id.split('-')
    return given.transform(makingOf).safeParse({ branch, subject, account, loginId: `t${account}`, ...said })
  },
  partOf: (id) => partOfCustomer(id),
  isThere: (world, id) => accountBy(world, id) !== null,
  shown: ({ world }, id) => {
    const account = accountBy(world, id)
    return account && viewOf(account)
  },
  ids: ({ accounts }) => Object.keys(accounts),
  removed(world, id) {
    const { [id]: _, ...accounts } = world.accounts
    return { ...world, accounts }
  },
}

function makingOf(customer: CustomerGiven): Making<World, Rules> {
  const { loginId, password, confirm } = customer
  const id = idOf(customer)
  return {
    part: partOfCustomer(id, loginId),
    secrets: { loginId, password, confirm },
    made: (before) => made(customer, before),
  }
}

/** User IDs are counted on from that of the token that he is given. */
function made(customer: CustomerGiven, { world, around }: Read<World, Rules>): Changed<World, Problem | null> {
  const account = accountOf(customer, around)
  const holder = account.loginId === null ? null : accountOfLogin(world, account.loginId)
  if (holder !== null && holder.id !== account.id) return { world, result: { field: 'loginId', code: 'id-in-use' } }
  const lastUser = Math.max(world.lastUser, userOf(customer))
  return { world: { ...withAccount(world, account), lastUser }, result: null }
}
