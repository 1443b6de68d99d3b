import { bytesToHex } from '../../../../token-core/codes.ts'
import type { Account, HeldToken } from './account.ts'
import type { Answer } from './answer.ts'
import type { Circumstances } from './circumstances.ts'
import { drawKey, tokenMail } from './mails.ts'
import { nextUser, userIdOf, type World } from './world.ts'

/** トークン発行: another key under the next user ID, and its mail. A token that was issued before is void. */
export function issued(
  world: World,
  account: Account,
  to: { readonly phoneMail: string; readonly startPassword: string },
  around: Circumstances,
) {
  const lastUser = nextUser(world)
  const key = bytesToHex(drawKey(around))
  const otp: HeldToken = { state: 'issued', userId: userIdOf(lastUser), key, drift: 0, last: null }
  const mail = tokenMail(account, otp, to, around)
  return { account: { ...account, otp }, lastUser, mails: [mail], deed: 'issued' } as const satisfies Answer
}
