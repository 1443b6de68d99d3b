import type { Operation, Rules } from './bank.ts'
import { hasRight, type Right, type RightHolder } from './rights.ts'
import type { UserRow } from './rows.ts'

/** Who of a company's users may do what, and to whom. The pages ask here, and so does what executes an order. */

export type Role = RightHolder & Pick<UserRow, 'kind'>

/** A right (core/rights.ts), or `manage`: マスターユーザ and 管理者ユーザ. */
export type Authority = Right | 'manage'

export function hasAuthority(user: Role, authority: Authority): boolean {
  return authority === 'manage' ? managesUsers(user) : hasRight(user, authority)
}

type Authorities = Pick<Rules, 'authorityFor'>

export function mayDo({ authorityFor }: Authorities, user: Role, operation: Operation): boolean {
  return authorityFor[operation].some((authority) => hasAuthority(user, authority))
}

export function operationsOf({ authorityFor }: Authorities): readonly Operation[] {
  return Object.keys(authorityFor) as Operation[]
}

/** Whether a user has authority for anything that needs transaction authentication. */
export function needsTokenAtAll(
  { rules }: { readonly rules: Pick<Rules, 'tokenNeeded' | 'authorityFor'> },
  user: Role,
): boolean {
  return operationsOf(rules).some((operation) => rules.tokenNeeded[operation] && mayDo(rules, user, operation))
}

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
