import { type Derivation, derive, hexToBytes, writeKeyFile } from '../../../../token-core/codes.ts'
import type { Account, HeldToken } from './account.ts'
import type { Answer, Mail } from './answer.ts'
import { type Circumstances, secretOf } from './circumstances.ts'
import type { Link } from './links.ts'
import type { Order } from './schemas.ts'

/** What the bank sends: to the registered address, but for the mail with the token, which goes to the telephone. */

/** サービスID: 1011 and the bank's code. */
export const SERVICE_ID = '10112231'
/** セイワ@Myねっと!!, as the app names a token for which no name is given. */
const ISSUER = 'セイワ@Myねっと!!'

/** Six digits, a minute each. */
export const CODES = { digits: 6, step: 60, hash: 'sha1' } as const
const KEY_BYTES = 20

/** How long a メール通知パスワード counts, ms. */
export const MAIL_PASSWORD_LIFE = 30 * 60_000
export const MAIL_PASSWORD_DIGITS = 6

type ToCustomer = Pick<Mail, 'account' | 'at'> & { readonly to: string }

const toRegistered = <Content>(
  { id, details }: Account,
  { now }: Circumstances,
  content: Content,
): (ToCustomer & Content)[] =>
  // Nobody has an address before the first registration ends.
  details === null ? [] : [{ to: details.email, account: id, at: now, ...content }]

export const stopMail = (account: Account, around: Circumstances): readonly Mail[] =>
  toRegistered(account, around, { subject: 'stopped' as const })

/** 受付確認: after a transfer. */
export const transferMail = (account: Account, around: Circumstances, order: Order): readonly Mail[] =>
  toRegistered(account, around, { subject: 'transfer' as const, order })

/** A service was given consent, or it was taken back. */
export const linkedMail = (
  account: Account,
  around: Circumstances,
  subject: 'linked' | 'unlinked',
  { client, clientName }: Pick<Link, 'client' | 'clientName'>,
): readonly Mail[] => toRegistered(account, around, { subject, client, clientName })

/** A new メール通知パスワード: the one before counts no more. */
export function mailPassword(account: Account, around: Circumstances): Required<Pick<Answer, 'account' | 'mails'>> {
  const password = drawnDigits(around)
  const digest = secretOf(around, account.id, 'mail', password)
  return {
    account: { ...account, mailPassword: { digest, sentAt: around.now } },
    mails: toRegistered(account, around, { subject: 'password' as const, password }),
  }
}

/** 48 bits: none of a million is likelier than another by more than one in two hundred million. */
function drawnDigits({ random }: Circumstances): string {
  const drawn = random(6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(drawn % 10 ** MAIL_PASSWORD_DIGITS).padStart(MAIL_PASSWORD_DIGITS, '0')
}

export const drawKey = ({ random }: Circumstances): Uint8Array => random(KEY_BYTES)

const SALT_BYTES = 16
const ITERATIONS = 10_000
/** AES-128. */
const CIPHER_KEY_BYTES = 16

/** What seals the mail with a token: made of the 利用開始パスワード. */
export interface MailKey {
  readonly startPassword: string
  readonly salt: Uint8Array
  readonly key: Uint8Array
}

/** How its key is made. */
export const mailKeyDerivation = ({ startPassword, salt }: Omit<MailKey, 'key'>): Derivation => ({
  ...{ passphrase: startPassword, hash: 'sha256', salt, iterations: ITERATIONS, bytes: CIPHER_KEY_BYTES },
})

export const drawSalt = ({ random }: Pick<Circumstances, 'random'>): Uint8Array => random(SALT_BYTES)

/** Some 40 ms of work, where nobody has done it before. */
function mailKeyOf(startPassword: string, around: Circumstances): MailKey {
  if (around.mailKey?.startPassword === startPassword) return around.mailKey
  const salt = drawSalt(around)
  return { startPassword, salt, key: derive(mailKeyDerivation({ startPassword, salt })) }
}

/** トークン発行用メール, with a key file that the 利用開始パスワード opens. The real app asks a server for what stands in it. */
export function tokenMail(
  account: Account,
  { userId, key }: HeldToken,
  { phoneMail, startPassword }: { readonly phoneMail: string; readonly startPassword: string },
  around: Circumstances,
): Extract<Mail, { subject: 'token' }> {
  const { now, random } = around
  const { salt, key: sealingKey } = mailKeyOf(startPassword, around)
  const id = `${SERVICE_ID}-${userId}`
  const otpKeys = [{ serial: userId, id, issuer: ISSUER, key: hexToBytes(key), ...CODES }]
  const sealing = { key: sealingKey, from: { salt, iterations: ITERATIONS }, random }
  return {
    ...{ to: phoneMail, account: account.id, at: now },
    ...{ subject: 'token', userId, keyFile: writeKeyFile({ otpKeys }, sealing) },
  }
}
