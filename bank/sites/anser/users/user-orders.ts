import type { Bank } from '../../../core/bank.ts'
import { mayAppointManagers, mayChange } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { draftOrder } from '../../../orders/orders.ts'
import { fingerprint, fingerprintOf, userChangeKind } from './user-change-kind.ts'
import type { UserDraft } from './user-drafts.ts'
import { userRegistrationKind } from './user-registration-kind.ts'
import { userOf } from './users.ts'

/** From the draft of a user to the order that is signed. */

export type OrderedUser =
  | { readonly ok: true; readonly id: string }
  /** `gone`: the user was deleted; `incomplete`: the draft has no password yet; `unchanged`: nothing to do. */
  | { readonly ok: false; readonly reason: 'gone' | 'forbidden' | 'incomplete' | 'unchanged' }

/** @param draftId for the way back from the confirmation */
export async function orderUser(
  bank: Bank,
  operator: UserRow,
  draftId: string,
  draft: UserDraft,
): Promise<OrderedUser> {
  return bank.store.transaction(async (tables) => {
    const target = draft.target === null ? null : await userOf(tables, operator.companyId, draft.target)
    if (target === undefined) return { ok: false, reason: 'gone' }
    if (target && !mayChange(operator, target)) return { ok: false, reason: 'forbidden' }
    const { loginId, name, email, given, mustChangePassword, passwordHash } = draft
    const kind = target?.kind === 'master' ? 'master' : draft.isManager ? 'manager' : 'general'
    if (kind !== (target?.kind ?? 'general') && !mayAppointManagers(operator)) return { ok: false, reason: 'forbidden' }
    const common = { draft: draftId, loginId, name, email, kind, given, mustChangePassword } as const
    if (target) {
      const before = fingerprintOf(target)
      if (passwordHash === null && fingerprint(common) === before) return { ok: false, reason: 'unchanged' }
      const change = { ...common, passwordHash, before }
      return { ok: true, id: (await draftOrder(bank, tables, operator, userChangeKind, change)).id }
    }
    if (passwordHash === null) return { ok: false, reason: 'incomplete' }
    return {
      ok: true,
      id: (await draftOrder(bank, tables, operator, userRegistrationKind, { ...common, passwordHash })).id,
    }
  })
}
