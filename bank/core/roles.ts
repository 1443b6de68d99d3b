import type { Rules } from './bank.ts'
import type { UserRow } from './rows.ts'

/** Who of a company's users may do what to whom. The pages ask here, and so does what executes an order. */

export type Operator = Pick<UserRow, 'loginId' | 'kind' | 'companyId'>

/** マスターユーザ and 管理者ユーザ. */
export function managesUsers(operator: Pick<Operator, 'kind'>): boolean {
  return operator.kind !== 'general'
}

/** The master changes everybody, himself too; a manager general users only. */
export function mayChange(operator: Operator, target: Operator): boolean {
  if (operator.companyId !== target.companyId) return false
  return operator.kind === 'master' || (operator.kind === 'manager' && target.kind === 'general')
}

/** As {@link mayChange}, but nobody deletes himself or the master. The same holds for パスワード初期化. */
export function mayDelete(operator: Operator, target: Operator): boolean {
  return mayChange(operator, target) && target.kind !== 'master' && target.loginId !== operator.loginId
}

/** 管理者権限 is given by the master only. */
export function mayAppointManagers(operator: Pick<Operator, 'kind'>): boolean {
  return operator.kind === 'master'
}

export function mayRevoke(rules: Pick<Rules, 'mayRevoke'>, operator: Pick<Operator, 'kind'>): boolean {
  return rules.mayRevoke.includes(operator.kind)
}

export function mayInitialise(rules: Pick<Rules, 'mayInitialise'>, operator: Pick<Operator, 'kind'>): boolean {
  return rules.mayInitialise.includes(operator.kind)
}
