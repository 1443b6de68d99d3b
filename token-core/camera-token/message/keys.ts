import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { requireBytes, utf8ToBytes } from '../../bytes.ts'
import { serialDigits } from '../../serial.ts'
import { BYTES, KEY_INFO } from './constants.ts'
import { isLicence, parseTokenCode } from './names.ts'

/** Key derivation: HKDF-SHA-256 (RFC 5869). All keys are 32 bytes. */

/** Device key of a token made from a factory key; salt empty. */
export function deriveDeviceKey(factoryKey: Uint8Array, serial: string): Uint8Array {
  requireBytes('factoryKey', factoryKey, BYTES.key)
  return derive(factoryKey, undefined, KEY_INFO.device(serialDigits(serial)), BYTES.key)
}

export interface RegistrationKeys {
  /** Makes the 12-digit device code. */
  readonly deviceCode: Uint8Array
  /** Seals the second activation image. */
  readonly seal: Uint8Array
}

/** Keys of one registration; salt is its 8-byte challenge. */
export function registrationKeys(deviceKey: Uint8Array, challenge: Uint8Array, licence: string): RegistrationKeys {
  requireBytes('deviceKey', deviceKey, BYTES.key)
  requireBytes('challenge', challenge, BYTES.challenge)
  if (!isLicence(licence)) throw new RangeError('"licence" expected three letters and seven digits')
  const [deviceCode, seal] = derivePair(deviceKey, challenge, KEY_INFO.registration(licence))
  return { deviceCode, seal }
}

export interface InstanceKeys {
  /** Makes the 8-digit codes. */
  readonly signature: Uint8Array
  /** Seals requests and deactivations. */
  readonly seal: Uint8Array
}

/** Keys of one activation; salt empty. @param tokenCode unpadded */
export function instanceKeys(instanceKey: Uint8Array, tokenCode: string): InstanceKeys {
  requireBytes('instanceKey', instanceKey, BYTES.instanceKey)
  if (!parseTokenCode(tokenCode)) throw new RangeError('"tokenCode" expected AAA9999999-N')
  const [signature, seal] = derivePair(instanceKey, undefined, KEY_INFO.instance(tokenCode))
  return { signature, seal }
}

function derive(inputKey: Uint8Array, salt: Uint8Array | undefined, info: string, length: number): Uint8Array {
  return hkdf(sha256, inputKey, salt, utf8ToBytes(info), length)
}

function derivePair(
  inputKey: Uint8Array,
  salt: Uint8Array | undefined,
  info: string,
): readonly [Uint8Array, Uint8Array] {
  const both = derive(inputKey, salt, info, 2 * BYTES.key)
  return [both.slice(0, BYTES.key), both.slice(BYTES.key)]
}
