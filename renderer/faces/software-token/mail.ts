import type { TokenConnection } from '../../connection/token-store.ts'
import { notify } from '../../parts/notices.ts'

/** The host takes no longer text: one with a key is a fiftieth of it. */
const LONGEST = 100_000

/** Opens the mail's link: the app gets the text of its key file. What it thinks of it, it says itself. False when it did not arrive. */
export async function openMail(connection: TokenConnection, text: string): Promise<boolean> {
  if (text.trim() === '') {
    notify('phone.mail.empty', { tone: 'alert' })
    return false
  }
  if (text.length > LONGEST || (await connection.send({ type: 'open-mail-link', text })) === null) {
    notify('phone.mail.notSent', { tone: 'alert' })
    return false
  }
  return true
}

export async function openMailFile(connection: TokenConnection, file: File): Promise<void> {
  if (file.size > LONGEST) notify('phone.mail.notSent', { tone: 'alert' })
  else await openMail(connection, await file.text())
}
