import type { Bank } from '../../../core/bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import { enter } from '../../../web/guard.ts'
import type { Sessions } from '../../../web/sessions.ts'
import type { PageContext } from '../../../web/view.ts'

/**
 * After a login, by whichever way: opens his session. @param certificate the serial of the one that he has logged in with
 * @returns where he goes on
 */
export async function comeIn(
  bank: Bank,
  c: PageContext,
  sessions: Sessions,
  user: UserRow,
  certificate: string | null = null,
): Promise<string> {
  const next = await enter(c, sessions, user, '/', certificate)
  const { registrationState } = await bank.store.transaction((tables) => readStanding(tables, user.loginId))
  if (registrationState === 'provisional') c.var.session.notice = 'notice.provisional'
  return next
}
