import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'

/**
 * A token written from docs/protocol.md alone, with node:crypto and without our own core:
 * bank and token share code, so that only a third one's agreement proves something.
 */

type Cbor = number | string | Uint8Array | readonly Cbor[] | Map<number, Cbor>

const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

function readText(text: string): Cbor {
  if (!text.startsWith('CT1:')) throw new Error('not one of our messages')
  return readCbor(messageBytes(text))
}

function messageBytes(text: string): Uint8Array {
  const digits = [...text.slice(4)].map((character) => BASE45.indexOf(character))
  const bytes: number[] = []
  for (let i = 0; i < digits.length; i += 3) {
    const [a = 0, b = 0, c] = digits.slice(i, i + 3)
    const value = a + 45 * b + 2025 * (c ?? 0)
    if (c !== undefined) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return Uint8Array.from(bytes)
}

function readCbor(bytes: Uint8Array): Cbor {
  let at = 0
  function length(info: number): number {
    if (info < 24) return info
    const size = 1 << (info - 24)
    let value = 0
    for (let i = 0; i < size; i++) value = value * 256 + (bytes[at++] ?? 0)
    return value
  }
  function item(): Cbor {
    const head = bytes[at++] ?? 0
    const count = length(head & 31)
    if (head >> 5 === 0) return count
    if (head >> 5 === 2 || head >> 5 === 3) {
      const part = bytes.slice(at, at + count)
      at += count
      return head >> 5 === 2 ? part : new TextDecoder().decode(part)
    }
    if (head >> 5 === 4) return Array.from({ length: count }, item)
    if (head >> 5 === 5) return new Map(Array.from({ length: count }, () => [item() as number, item()]))
    throw new Error('unexpected CBOR')
  }
  return item()
}

function derive(key: Uint8Array, salt: Uint8Array, info: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, length))
}

/** OCRA (RFC 6287) of `OCRA-1:HOTP-SHA256-<digits>:QH64`; the question is a SHA-256, left-aligned in 128 bytes (§5.1). */
function ocra(digits: number, key: Uint8Array, message: Uint8Array): string {
  const question = Buffer.alloc(128)
  createHash('sha256').update(message).digest().copy(question)
  const hmac = createHmac('sha256', key).update(`OCRA-1:HOTP-SHA256-${digits}:QH64\0`).update(question).digest()
  const offset = (hmac.at(-1) ?? 0) & 15
  const value = hmac.readUInt32BE(offset) & 0x7fffffff
  return String(value % 10 ** digits).padStart(digits, '0')
}

/** COSE_Encrypt0 with the AAD of RFC 9052 §5.3, written out by hand. */
function open(text: string, seal: Uint8Array): { readonly fields: Map<number, Cbor>; readonly plaintext: Uint8Array } {
  const [header, unprotected, sealed] = readText(text) as [Uint8Array, Map<number, Cbor>, Uint8Array]
  const decipher = createDecipheriv('aes-256-gcm', seal, unprotected.get(5) as Uint8Array)
  decipher.setAAD(
    Buffer.concat([
      Buffer.from([0x83, 0x68]),
      Buffer.from('Encrypt0'),
      Buffer.from([0x40 + header.length]),
      header,
      Buffer.from([0x40]),
    ]),
  )
  decipher.setAuthTag(sealed.slice(-16))
  const plaintext = Buffer.concat([decipher.update(sealed.slice(0, -16)), decipher.final()])
  return { fields: readCbor(plaintext) as Map<number, Cbor>, plaintext }
}

export interface HandToken {
  readonly serial: string
  /** Reads image 1. @returns the 12 digits */
  readFirst(text: string): string
  /** Reads image 2. @returns the 8 digits; the token holds the activation from then on */
  readSecond(text: string): string
  /** Reads a request. @returns what the token shows and its 8 digits */
  readRequest(text: string): {
    readonly title: string
    readonly fields: readonly (readonly [string, string])[]
    readonly code: string
  }
  /** Reads a deletion. @returns whether it is one of this activation */
  readDeletion(text: string): boolean
  tokenCode(): string
  issuer(): string
  account(): string
}

/** @param serial as printed, of the stock made from the demo factory key */
export function makeHandToken(serial: string): HandToken {
  const digits = serial.replaceAll('-', '')
  const none = new Uint8Array(0)
  const deviceKey = derive(Buffer.from('camera-token demo factory key 01'), none, `camera-token/1 device ${digits}`, 32)
  let registration: { licence: string; issuer: string; seal: Uint8Array } = { licence: '', issuer: '', seal: none }
  let activation: { tokenCode: string; account: string; signature: Uint8Array; seal: Uint8Array } = {
    tokenCode: '',
    account: '',
    signature: none,
    seal: none,
  }
  return {
    serial,
    readFirst(text) {
      const message = readText(text) as Map<number, Cbor>
      const licence = message.get(1) as string
      const keys = derive(deviceKey, message.get(2) as Uint8Array, `camera-token/1 registration ${licence}`, 64)
      registration = { licence, issuer: message.get(3) as string, seal: keys.subarray(32) }
      const ten = ocra(10, keys.subarray(0, 32), Buffer.concat([messageBytes(text), Buffer.from(digits)]))
      return ten + String(98 - Number((BigInt(ten) * 100n) % 97n)).padStart(2, '0')
    },
    readSecond(text) {
      const { fields, plaintext } = open(text, registration.seal)
      const tokenCode = `${fields.get(1)}-${fields.get(4)}`
      const keys = derive(fields.get(5) as Uint8Array, none, `camera-token/1 instance ${tokenCode}`, 64)
      activation = {
        tokenCode,
        account: fields.get(6) as string,
        signature: keys.subarray(0, 32),
        seal: keys.subarray(32),
      }
      return ocra(8, activation.signature, plaintext)
    },
    readRequest(text) {
      const { fields, plaintext } = open(text, activation.seal)
      return {
        title: fields.get(8) as string,
        fields: fields.get(9) as [string, string][],
        code: ocra(8, activation.signature, plaintext),
      }
    },
    readDeletion(text) {
      const { fields } = open(text, activation.seal)
      return fields.get(0) === 4 && [...fields.keys()].join() === '0,7'
    },
    tokenCode: () => activation.tokenCode,
    issuer: () => registration.issuer,
    account: () => activation.account,
  }
}
