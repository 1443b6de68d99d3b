/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono'
import type { Bank, Operation } from '../core/bank.ts'
import { type Authority, hasAuthority } from '../core/roles.ts'
import { refusalPage } from '../factors/camera-token/refusal-page.tsx'
import { troublePage } from '../web/errors.tsx'
import { type PageEnv, userOf } from '../web/view.ts'

/** What an operation asks of a user before its pages are shown. */

/**
 * Refuses who lacks the authority, and who cannot sign although
 * the rules ask for the token.
 * @param authority any of them
 * @param operations what these pages may lead to; refused only when each of them needs the token
 */
export function allowed(
  bank: Bank,
  authority: Authority | readonly Authority[],
  operations: readonly Operation[] = [],
): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (![authority].flat().some((one) => hasAuthority(userOf(c), one))) return troublePage(c, 'no-authority')
    const isTokenNeeded = operations.length > 0 && operations.every((name) => bank.rules.tokenNeeded[name])
    const refused = isTokenNeeded ? await refusalPage(bank, c) : null
    return refused ?? next()
  }
}
