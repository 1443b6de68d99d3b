import { z } from 'zod'
import { mayAppointManagers, mayChange } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { confirmationName, forgetTries } from '../../../factors/password/attempts.ts'
import type { OrderKind } from '../../../orders/order-kind.ts'
import { userFacts, userMessage, userPayload } from './user-registration-kind.ts'
import { userOf } from './users.ts'

/** 利用者変更: everything but the login ID. */

const payload = userPayload.extend({
  /** Null: the password stays. */
  passwordHash: z.string().nullable(),
  /** What the operator saw: a user who was changed since by somebody else is not overwritten. */
  before: z.string(),
})
export type UserChange = z.output<typeof payload>

type Overwritten = Pick<UserRow, 'name' | 'email' | 'kind' | 'mayRequest' | 'mayApprove'>

/** Everything about a user that a change overwrites. */
export function fingerprint(user: Overwritten): string {
  const { name, email, kind, mayRequest, mayApprove } = user
  return JSON.stringify([name, email, kind, mayRequest, mayApprove])
}

function overwrittenBy(before: string) {
  const [name, email, kind, mayRequest, mayApprove] = overwritten.parse(JSON.parse(before))
  return { name, email, kind, mayRequest: mayRequest === 1, mayApprove: mayApprove === 1 }
}

const overwritten = z.tuple([z.string(), z.string(), userPayload.shape.kind, z.number(), z.number()])

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
    const before = userFacts({ ...user, ...overwrittenBy(user.before) }, t, false)
    return userFacts(user, t, user.passwordHash !== null).map((fact) => {
      const was = before.find(({ name }) => name === fact.name)
      return was && was.value !== fact.value ? { ...fact, before: was.value } : fact
    })
  },
  detail: ({ loginId, name, kind }) => ({ loginId, name, kind }),
  async accept(_bank, tables, order, user) {
    const operator = await userOf(tables, order.companyId, order.loginId)
    const target = await userOf(tables, order.companyId, user.loginId)
    if (!target) return 'order-outdated'
    if (!operator || !mayChange(operator, target)) return 'no-authority'
    if (user.kind !== target.kind && !mayAppointManagers(operator)) return 'no-authority'
    if (fingerprint(target) !== user.before) return 'order-outdated'
    const { loginId, name, email, kind, passwordHash } = user
    await tables.users.update(loginId, {
      ...{ name, email, kind },
      mayRequest: user.mayRequest ? 1 : 0,
      mayApprove: user.mayApprove ? 1 : 0,
      rights: null,
      ...(passwordHash !== null && { passwordHash, mustChangePassword: user.mustChangePassword ? 1 : 0 }),
    })
    if (passwordHash !== null) {
      for (const tries of [loginId, confirmationName(loginId)]) await forgetTries(tables, tries)
    }
    return null
  },
  signingPage: (order) => `/users/orders/${order.id}`,
  resultPage: (order) => `/users/orders/${order.id}/result`,
}
