import { base64 } from '@scure/base'
import { requireBytes } from '../bytes.ts'
import { isOtpKeyLength } from '../otp/derive.ts'
import { parseSerial } from '../serial.ts'
import {
  DEVICE_KEY_BYTES,
  type DeviceKey,
  KEY_ALGORITHMS,
  type KeyAlgorithm,
  NAMESPACES,
  OTP_DIGITS,
  type OtpKey,
  parseKeySerial,
  SUITES_OF_TOTP,
} from './key-container.ts'
import { type Sealing, seal } from './seal.ts'
import { escaped } from './xml.ts'

/** How far a clock is ahead is not written: the bank finds it out. */
export type OtpKeyToWrite = Omit<OtpKey, 'drift'>

export interface KeysToWrite {
  readonly deviceKeys?: readonly DeviceKey[]
  readonly otpKeys?: readonly OtpKeyToWrite[]
}

/**
 * Writes a key file, one KeyPackage a token. Without a sealing the keys stand in it as they are, and the text is a secret.
 * @throws RangeError when a serial, a key or a parameter is none, or a name has a character that XML does not allow
 */
export function writeKeyFile({ deviceKeys = [], otpKeys = [] }: KeysToWrite, sealing?: Sealing): string {
  const sealed = sealing && seal(sealing)
  const secret = sealed?.secret ?? plain
  const { pskc, ds, xenc, xenc11, pkcs5 } = NAMESPACES
  const more = sealed ? ` xmlns:ds="${ds}" xmlns:xenc="${xenc}" xmlns:xenc11="${xenc11}" xmlns:pkcs5="${pkcs5}"` : ''
  const packages = [
    ...deviceKeys.map((key) => devicePackage(key, secret)),
    ...otpKeys.map((key) => otpPackage(key, secret)),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<KeyContainer Version="1.0" xmlns="${pskc}"${more}>
${sealed?.head ?? ''}${packages.join('')}</KeyContainer>
`
}

type WriteSecret = (key: Uint8Array) => string
const plain: WriteSecret = (key) => `<PlainValue>${base64.encode(key)}</PlainValue>`

function devicePackage({ serial, deviceKey }: DeviceKey, secret: WriteSecret): string {
  const printed = parseSerial(serial)
  if (!printed) throw new RangeError('"serial" expected NN-NNNNNNN-N')
  requireBytes('deviceKey', deviceKey, DEVICE_KEY_BYTES)
  return keyPackage(printed, printed, 'device-key', '', secret(deviceKey))
}

function otpPackage({ serial, id, issuer, key, digits, step, hash }: OtpKeyToWrite, secret: WriteSecret): string {
  if (parseKeySerial(serial) !== serial) {
    throw new RangeError('"serial" expected four letters and eight digits, or twelve digits')
  }
  if (!isOtpKeyLength(key.length)) throw new RangeError(`"key" expected 16–64 bytes, got ${key.length}`)
  const { least, most } = OTP_DIGITS
  if (!(digits >= least && digits <= most)) throw new RangeError(`"digits" expected ${least}–${most}, got ${digits}`)
  const suite = [...SUITES_OF_TOTP].find(([, one]) => one === hash)?.[0]
  const parameters = `${issuer === null ? '' : `\n      <Issuer>${escaped(issuer)}</Issuer>`}
      <AlgorithmParameters>
        <Suite>${suite}</Suite>
        <ResponseFormat Encoding="DECIMAL" Length="${digits}"/>
      </AlgorithmParameters>`
  const times = `
        <Time><PlainValue>0</PlainValue></Time>
        <TimeInterval><PlainValue>${step}</PlainValue></TimeInterval>`
  return keyPackage(serial, id ?? serial, 'totp', parameters, secret(key), times)
}

/** In the order of the schema of RFC 6030. */
function keyPackage(
  serial: string,
  id: string,
  algorithm: KeyAlgorithm,
  parameters: string,
  secret: string,
  times = '',
): string {
  return `  <KeyPackage>
    <DeviceInfo>
      <SerialNo>${serial}</SerialNo>
    </DeviceInfo>
    <Key Id="${escaped(id)}" Algorithm="${KEY_ALGORITHMS[algorithm]}">${parameters}
      <Data>
        <Secret>
          ${secret}
        </Secret>${times}
      </Data>
    </Key>
  </KeyPackage>
`
}
