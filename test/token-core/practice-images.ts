import {
  encodeActivation1,
  formatTokenCode,
  type Image,
  instanceKeys,
  type RequestBody,
  registrationKeys,
  sealMessage,
} from '../../token-core/index.ts'
import { DEVICE_KEY, type Drive, SERIAL } from './drive.ts'

/** Images as a bank makes them, with fixed bytes where a bank draws at random. */

export interface Registration {
  readonly tokenCode: string
  readonly first: Image
  readonly second: Image
}

const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill)
const instanceKeyOf = (sequenceNumber: number) => bytes(32, 100 + sequenceNumber)

export function registration(licence = 'VDS3456789', sequenceNumber = 1, serial = SERIAL): Registration {
  const challenge = bytes(8, sequenceNumber)
  const { seal } = registrationKeys(DEVICE_KEY, challenge, licence)
  const account = 'hanakodt'
  return {
    tokenCode: formatTokenCode(licence, sequenceNumber),
    first: encodeActivation1({ type: 'activation-1', licence, challenge, issuer: 'Practice Bank' }),
    second: sealMessage(
      { type: 'activation-2', licence, sequenceNumber, instanceKey: instanceKeyOf(sequenceNumber), account },
      serial,
      seal,
      bytes(12, sequenceNumber),
    ),
  }
}

const TRANSFER: RequestBody = {
  fields: [
    ['受取人', 'ﾄﾔﾏ ﾀﾛｳ'],
    ['金額', '120,000円'],
  ],
}

export function request(tokenCode: string, body: RequestBody = TRANSFER, title = '振込振替'): Image {
  return sealMessage({ type: 'request', nonce: bytes(8, 7), title, body }, tokenCode, sealKey(tokenCode), bytes(12, 9))
}

export function deactivation(tokenCode: string): Image {
  return sealMessage({ type: 'deactivation', nonce: bytes(8, 8) }, tokenCode, sealKey(tokenCode), bytes(12, 10))
}

const sealKey = (tokenCode: string) => instanceKeys(instanceKeyOf(Number(tokenCode.split('-')[1])), tokenCode).seal

/** Scans both images of a registration from a running camera, up to the 8-digit code. */
export function scanBoth(device: Drive, { first, second }: Registration): void {
  device.scan(first.text)
  device.tap('right', 'right', 'right')
  device.scan(second.text)
}

/** From off to an activated device with the camera running. */
export function activated(device: Drive, ...registrations: Registration[]): Drive {
  device.switchOn()
  device.tap('right')
  for (const each of registrations) {
    scanBoth(device, each)
    device.tap('right', 'right', 'right')
  }
  return device
}
