import { ofPlainCharacters, type QrCode, qrOf } from '../../server/index.ts'
import { bytesToHex, isUsualInApps, type OtpauthKey, parseOtpSerial, writeOtpauth } from '../../token-core/index.ts'
import { hostError } from '../token/host-error.ts'
import { LONGEST_NAME, type TokenRecord } from '../token/token-view.ts'
import type { NewKeyFob } from './key-fob.ts'
import { keysOf } from './makers.ts'
import { wordsOfCodes } from './otp-stock.ts'
import { modelFor } from './take-keys.ts'

/** A key as an authenticator app takes it. It is a secret. */
export interface AppKey {
  /** Whose it is: a serial or a user ID. */
  readonly account: string
  readonly uri: string
  readonly qr: QrCode
  /** All apps make right codes of it; several take every key for one of six digits, 30 s and SHA-1. */
  readonly usual: boolean
}

/** Of a token that has codes by time; an app may have several. Throws `no-key`. */
export function appKeysOf({ token, name }: Pick<TokenRecord, 'token' | 'name'>): readonly AppKey[] {
  const { otpKeys = [] } = keysOf(token)
  if (otpKeys.length === 0) throw hostError('no-key', `${name} has no key that an authenticator app can take.`)
  return otpKeys.map(({ serial, issuer, ...made }) => {
    const uri = writeOtpauth({ ...made, issuer: issuer ?? (name === serial ? null : name), account: serial })
    return { account: serial, uri, qr: qrOf(uri), usual: isUsualInApps(made) }
  })
}

/** The key fob that makes the codes of such a key. Throws `unfit-keys`. */
export function fobOf(key: OtpauthKey): NewKeyFob {
  const profile = modelFor(key)
  if (profile === null) {
    throw hostError('unfit-keys', `Nothing was taken: ${wordsOfCodes(key)} are what no model makes.`)
  }
  const serial = parseOtpSerial(key.account) ?? undefined
  const words = [key.issuer ?? '', serial === undefined ? key.account : ''].filter((part) => part !== '').join(' ')
  const name = plain(words)
  return { kind: 'key-fob', profile, key: bytesToHex(key.key), serial, ...(name !== '' && { name }) }
}

/** As a token may be called. */
const plain = (words: string): string =>
  [...words]
    .filter((character) => ofPlainCharacters[0](character))
    .join('')
    .trim()
    .slice(0, LONGEST_NAME)
