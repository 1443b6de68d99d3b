import { createHash } from 'node:crypto'
import type { UserRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/**
 * What a login rests on: both passwords. A session remembers them, hashed, as they were at its login and is over when one has
 * changed, whoever changed it and wherever (docs/bank.md). What the user may do is read anew at each request. Who is paused or disabled
 * by wrong passwords stays logged in: else a stranger could throw anybody out by typing wrong ones.
 */
export function credentialsOf({ passwordHash, confirmationHash }: UserRow): string {
  return createHash('sha256')
    .update(JSON.stringify([passwordHash, confirmationHash]))
    .digest('hex')
}

/** The session in which a user changed himself goes on. @param session its row */
export async function keepSession(tables: Tables, session: string, loginId: string): Promise<void> {
  const user = await tables.users.get(loginId)
  if (user) await tables.sessions.update(session, { credentials: credentialsOf(user) }, { loginId })
}
