import { deriveInThread, systemRandom } from '../../server/index.ts'
import {
  bytesToHex,
  type DeviceKey,
  type KeyFileSecrets,
  type KeysToWrite,
  type OtpKeyToWrite,
  serialOf,
  type Token,
  writeKeyFile,
} from '../../token-core/index.ts'
import { hostError } from '../token/host-error.ts'
import { keysOf } from './makers.ts'

/** The most that our own reader takes. */
const ITERATIONS = 200_000
const SALT_BYTES = 16
const SEALING_KEY_BYTES = 16
/** What a reader is told to look for, of a key that was shared before. */
const KEY_NAME = 'Pre-shared-key'

/**
 * The keys of tokens as a key file, encrypted with a key or a passphrase where one is given.
 * Throws `no-key` where there is none to write, `other-keys` where two tokens of one serial have two.
 * @param all each of them must have a key
 */
export async function writeKeys(
  tokens: readonly Token[],
  all: boolean,
  { key, passphrase }: KeyFileSecrets,
): Promise<string> {
  const keys = tokens.map(keysOf)
  const bare = tokens.find((_, i) => all && isEmpty(keys[i]))
  if (bare) throw hostError('no-key', `${serialOf(bare) ?? `The ${bare.kind}`} has no key that a key file can hold.`)
  const deviceKeys = eachOnce<DeviceKey>(keys.flatMap(({ deviceKeys = [] }) => deviceKeys))
  const otpKeys = eachOnce<OtpKeyToWrite>(keys.flatMap(({ otpKeys = [] }) => otpKeys))
  if (deviceKeys.length + otpKeys.length === 0) throw hostError('no-key', 'There is no key to write.')
  if (key !== undefined) return writeKeyFile({ deviceKeys, otpKeys }, { key, from: KEY_NAME, random: systemRandom })
  if (passphrase === undefined) return writeKeyFile({ deviceKeys, otpKeys })
  const from = { salt: systemRandom(SALT_BYTES), iterations: ITERATIONS }
  const derived = await deriveInThread({ ...from, passphrase, hash: 'sha256', bytes: SEALING_KEY_BYTES })
  return writeKeyFile({ deviceKeys, otpKeys }, { key: derived, from, random: systemRandom })
}

const isEmpty = ({ deviceKeys = [], otpKeys = [] }: KeysToWrite = {}): boolean =>
  deviceKeys.length + otpKeys.length === 0

/** Copies of a token have one serial and one key. */
function eachOnce<Key extends { readonly serial: string }>(keys: readonly Key[]): readonly Key[] {
  const bySerial = new Map<string, Key>()
  for (const key of keys) {
    const before = bySerial.get(key.serial)
    if (before !== undefined && !isSame(before, key)) {
      const message = `Two tokens have the serial ${key.serial} and different keys: name one of them.`
      throw hostError('other-keys', message)
    }
    bySerial.set(key.serial, key)
  }
  return [...bySerial.values()]
}

/** But for how somebody called it. */
const isSame = (one: object, other: object): boolean => plainOf(one) === plainOf(other)
const plainOf = (key: object): string =>
  JSON.stringify({ ...key, issuer: null }, (_, value: unknown) =>
    value instanceof Uint8Array ? bytesToHex(value) : value,
  )
