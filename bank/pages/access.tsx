/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono'
import type { Bank, Operation } from '../domain/bank.ts'
import { troublePage } from './errors.tsx'
import { refusalPage } from './order-routes.tsx'
import { type PageEnv, userOf } from './view.ts'

/** What an operation asks of a user before its pages are shown. */

/**
 * Refuses who lacks the authority: 依頼者 for `request`, 承認者 for `approve`; and who cannot sign although the rules ask for the token.
 * @param operation null when nothing of these pages is signed
 */
export function allowed(
  bank: Bank,
  authority: 'request' | 'approve',
  operation: Operation | null,
): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    const user = userOf(c)
    const may = authority === 'request' ? user.mayRequest : user.mayApprove
    if (may === 0) return troublePage(c, 'no-authority')
    const isTokenNeeded = operation !== null && bank.rules.tokenNeeded[operation]
    const refused = isTokenNeeded ? await refusalPage(bank, c) : null
    if (refused) return refused
    return next()
  }
}
