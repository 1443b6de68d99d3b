import { z } from 'zod'
import type * as common from '../../../model/table/answer.ts'
import { type Account, idOf, makeAccount, NO_ERRORS } from './account.ts'
import type { Note } from './answer.ts'
import type { Circumstances } from './circumstances.ts'
import { linksAt } from './links.ts'
import type { Deed, Problem } from './problems.ts'
import { accountId, accountNumber, branch, subject, userId } from './schemas.ts'
import { accountBy, type World, withAccount } from './world.ts'

/** SIM-S90, 窓口: what the people of the branch do. */

const cardPassword = z.string().regex(/^[A-Za-z0-9]{6,12}$/, 'must be six to twelve letters and digits')
export const staffAction = z.discriminatedUnion('action', [
  /** A contract was made, and its card sent. */
  z.strictObject({
    action: z.literal('contract'),
    ...{ branch, subject, account: accountNumber, password: cardPassword, confirm: cardPassword },
  }),
  /** After too many errors, and of a first registration that was broken off. */
  z.strictObject({ action: z.literal('release'), id: accountId }),
  /** 利用解除 for who has lost his telephone: he cannot log in without it. `userId`: of the token that is meant, null where there was none; without it, whichever is in use. */
  z.strictObject({ action: z.literal('release-token'), id: accountId, userId: userId.nullable().optional() }),
  /** Of a customer who does not know a service that reads his account. */
  z.strictObject({ action: z.literal('end-links'), id: accountId }),
])
export type StaffAction = Readonly<z.output<typeof staffAction>>

/** What the staff does, from outside. @throws ZodError for what is nothing of it */
export const parseStaffAction = (json: unknown): StaffAction => staffAction.parse(json)

export type StaffOutcome = common.StaffOutcome<World, Problem, Note>

export function staff(world: World, action: StaffAction, around: Circumstances): StaffOutcome {
  const id = 'id' in action ? action.id : idOf(action)
  const note = { ...{ at: around.now, page: null, account: id }, ...{ field: null, typed: null, steps: null } }
  const done = doneTo(accountBy(world, id), action, around)
  if ('code' in done) return { world, problems: [done], notes: [{ ...note, what: done.code }] }
  return { world: withAccount(world, done.account), problems: [], notes: [{ ...note, what: done.deed }] }
}

type Done = { readonly account: Account; readonly deed: Deed } | Problem

function doneTo(before: Account | null, action: StaffAction, around: Circumstances): Done {
  if (action.action === 'contract') {
    return before ? { code: 'account-known' } : { account: makeAccount(action, around), deed: 'contract-made' }
  }
  if (before === null) return { code: 'account-unknown' }
  if (action.action === 'release') {
    return isHeld(before) ? { account: released(before), deed: 'released' } : { code: 'nothing-to-release' }
  }
  if (action.action === 'end-links') {
    if (linksAt(before, around.now).length === 0) return { code: 'no-links' }
    return { account: { ...before, links: [] }, deed: 'unlinked' }
  }
  const { otp } = before
  if (otp.state !== 'in-use') return { code: 'no-token-in-use' }
  if (action.userId !== undefined && action.userId !== otp.userId) return { code: 'order-changed', saying: 'content' }
  return { account: { ...before, otp: { state: 'released', at: around.now } }, deed: 'token-released' }
}

/** Whether there is anything that `release` would end. */
export const isHeld = ({ stopped, registration, errors }: Account) =>
  stopped || registration === 'unfinished' || Object.values(errors).some((count) => count > 0)

/** All counts are 0; an unfinished registration may begin again. */
const released = (account: Account): Account => ({
  ...account,
  ...{ stopped: false, errors: NO_ERRORS },
  registration: account.registration === 'unfinished' ? 'released' : account.registration,
})
