import { z } from 'zod'
import { LIMITED } from '../../../core/limited.ts'
import { rightsOf, rowOfRights, wholeRights } from '../../../core/rights.ts'
import { mayAppointManagers, mayChange } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { confirmationName, forgetTries } from '../../../factors/password/attempts.ts'
import { renewAges } from '../../../factors/password/password-age.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { ofAnyForm, userFacts, userMessage, userPayload } from './user-registration-kind.ts'
import { userOf } from './users.ts'

/** 利用者変更: everything but the login ID. */

const payload = ofAnyForm(
  userPayload.extend({
    /** Null: the password stays. */
    passwordHash: z.string().nullable(),
    /** What the operator saw: a user who was changed since by somebody else is not overwritten. */
    before: z.string(),
  }),
)
export type UserChange = z.output<typeof payload>

const overwritten = userPayload.pick({ name: true, email: true, kind: true, given: true })

/** Everything about a user that a change overwrites. */
export function fingerprint({ name, email, kind, given }: z.output<typeof overwritten>): string {
  const { rights, accounts, limits, smartphone } = given
  const inOrder = LIMITED.flatMap((limited) => (limits[limited] === undefined ? [] : [[limited, limits[limited]]]))
  const plain = { rights: wholeRights(rights), accounts: accounts && [...accounts].sort() }
  return JSON.stringify({ name, email, kind, given: { ...plain, limits: Object.fromEntries(inOrder), smartphone } })
}

export const fingerprintOf = (user: UserRow): string => fingerprint({ ...user, given: rightsOf(user) })

export const userChangeKind: OrderKind<UserChange> = {
  name: 'user-change',
  payload,
  category: 'users',
  title: 'user.change',
  steps: { first: 'user.step-basics' },
  done: 'user.changed',
  operation: () => 'user-change',
  message: ({ loginId, kind }) => userMessage('利用者変更', loginId, kind),
  facts(user, t) {
    const before = userFacts({ ...user, ...overwritten.safeParse(JSON.parse(user.before)).data }, t, false)
    return userFacts(user, t, user.passwordHash !== null).map((fact) => {
      const was = before.find(({ name }) => name === fact.name)
      return was && was.value !== fact.value ? { ...fact, before: was.value } : fact
    })
  },
  detail: ({ loginId, name, kind }) => ({ loginId, name, kind }),
  async accept(bank, tables, order, user) {
    const operator = await userOf(tables, order.companyId, order.loginId)
    const target = await userOf(tables, order.companyId, user.loginId)
    if (!target) return 'order-outdated'
    if (!operator || !mayChange(operator, target)) return 'no-authority'
    if (user.kind !== target.kind && !mayAppointManagers(operator)) return 'no-authority'
    if (fingerprintOf(target) !== user.before) return 'order-outdated'
    const { loginId, name, email, kind, passwordHash } = user
    await tables.users.update(loginId, {
      ...{ name, email, kind },
      ...rowOfRights(user.given),
      ...(passwordHash !== null && { passwordHash, mustChangePassword: user.mustChangePassword ? 1 : 0 }),
    })
    if (passwordHash !== null) {
      await renewAges(bank, tables, target, ['login'])
      for (const tries of [loginId, confirmationName(loginId)]) await forgetTries(tables, tries)
    }
    return null
  },
  signingPage: (order) => `/users/orders/${order.id}`,
  resultPage: (order) => `/users/orders/${order.id}/result`,
}
