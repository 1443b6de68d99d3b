import type { Bank } from '../../../core/bank.ts'
import { bankFor } from '../../../core/live-bank.ts'
import type { UserRow } from '../../../core/rows.ts'
import { readStanding } from '../../../factors/camera-token/standing.ts'
import {
  endsSoon as certificateEndsSoon,
  isGood,
  userCertificate,
} from '../../../factors/certificate/user-certificates.ts'
import { endsSoon } from '../../../factors/password/password-age.ts'
import { enter } from '../../../web/guard.ts'
import type { Session, Sessions } from '../../../web/sessions.ts'
import type { TextKey } from '../../../web/text.ts'
import type { PageContext } from '../../../web/view.ts'

/**
 * After a login, by whichever way: opens his session. @param certificate the serial of the one that he has logged in with @param terminal what he has logged in on, other than a computer
 * @returns where he goes on
 */
export async function comeIn(
  bank: Bank,
  c: PageContext,
  sessions: Sessions,
  user: UserRow,
  certificate: string | null = null,
  terminal: Session['terminal'] = null,
): Promise<string> {
  const next = await enter(c, sessions, user, '/', certificate, terminal)
  c.var.session.notice = await noticeFor(bank, user)
  return next
}

/** One notice alone is shown: without a certificate he may not come in any more, a password is changed at the login. */
function noticeFor(bank: Bank, user: UserRow): Promise<TextKey | null> {
  return bank.store.transaction(async (tables) => {
    const { registrationState } = await readStanding(tables, user.loginId)
    if (registrationState === 'provisional') return 'notice.provisional'
    const own = await bankFor(bank, tables, user.companyId)
    const held = await userCertificate(own, tables, user.loginId)
    if (held.row !== null && isGood(held) && certificateEndsSoon(own, held.row)) return 'notice.certificate-ends-soon'
    return (await endsSoon(own, tables, user)) ? 'notice.password-ends-soon' : null
  })
}
