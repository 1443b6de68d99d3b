import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Store } from '../../../core/store.ts'
import { cookieName } from '../../../web/guard.ts'
import { HOUSEHOLD_PATH } from '../model/links.ts'

/** What the service keeps of a browser: sealed, in the browser itself. */

const kept = z
  .strictObject({
    asking: z.strictObject({ state: z.string(), verifier: z.string() }).nullable(),
    tokens: z.strictObject({ access: z.string(), refresh: z.string() }).nullable(),
    /** `household.<notice>` of the texts: said once. */
    notice: z.enum(['linked', 'refused', 'failed', 'over', 'unlinked']).nullable(),
  })
  .readonly()
export type Kept = z.output<typeof kept>

export const NOTHING: Kept = { asking: null, tokens: null, notice: null }

const LABEL = 'household'
const nameFor = (c: Context) => cookieName(c, LABEL)

export function readKept(c: Context, { secrets }: Store): Kept {
  try {
    return kept.parse(JSON.parse(secrets.open(getCookie(c, nameFor(c)) ?? '', LABEL)))
  } catch {
    return NOTHING
  }
}

/** With `Lax` it comes along when the bank sends the customer back. */
export function keep(c: Context, { secrets }: Store, now: Kept): void {
  const options = { path: HOUSEHOLD_PATH, httpOnly: true, sameSite: 'Lax' } as const
  if (now.asking === null && now.tokens === null && now.notice === null) deleteCookie(c, nameFor(c), options)
  else setCookie(c, nameFor(c), secrets.seal(JSON.stringify(now), LABEL), options)
}
