import { createHmac } from 'node:crypto'
import { type HashName, hotp, ocra, SUITES, totp } from '../token-core/index.ts'
import { perSecond } from './per-second.ts'
import type { BenchRow } from './report.ts'

const COUNT = 1_000
const BEGIN = 1_775_433_600

interface Codes {
  readonly name: string
  readonly hash: HashName
  /** Of what is put under the HMAC. */
  readonly bytes: number
  readonly code: (key: Uint8Array, i: number) => string
}

const question = 'ab'.repeat(32)
const ocraBytes = SUITES.signature.length + 1 + 128

const CODES: readonly Codes[] = [
  { name: 'HOTP', hash: 'sha1', bytes: 8, code: (key, counter) => hotp({ key, counter }) },
  { name: 'TOTP', hash: 'sha1', bytes: 8, code: (key, i) => totp({ key, time: BEGIN + 30 * i }) },
  {
    name: 'TOTP of 8 digits, SHA-256',
    hash: 'sha256',
    bytes: 8,
    code: (key, i) => totp({ key, time: BEGIN + 60 * i, period: 60, digits: 8, hash: 'sha256' }),
  },
  { name: 'OCRA, SHA-256', hash: 'sha256', bytes: ocraBytes, code: (key) => ocra(SUITES.signature, key, { question }) },
  {
    name: 'OCRA, SHA-512',
    hash: 'sha512',
    bytes: ocraBytes,
    code: (key) => ocra('OCRA-1:HOTP-SHA512-8:QH64', key, { question }),
  },
]

/** Codes on one thread: many of one key, and each of a key of its own; beside node:crypto's HMAC of as many bytes, without digits or truncation. */
export async function benchOneTimeCodes(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const { name, hash, bytes, code } of CODES) {
    const key = new Uint8Array(32).fill(7)
    const input = Buffer.alloc(bytes)
    const bare = await perSecond(COUNT, (count) => {
      for (let i = 0; i < count; i++) createHmac(hash, key).update(input).digest()
    })
    const other = { name: 'bare HMAC of node:crypto', value: bare }
    const ofOneKey = await perSecond(COUNT, (count) => {
      for (let i = 0; i < count; i++) code(key, i)
    })
    let turn = 0
    const ofNewKeys = await perSecond(COUNT, (count) => {
      for (let i = 0; i < count; i++) {
        turn += 1
        key[0] = turn
        key[1] = turn >> 8
        code(key, i)
      }
    })
    rows.push({ name, unit: 'codes/s', ours: ofOneKey, other, ratio: ofOneKey / bare })
    rows.push({
      name: `${name}, a new key each time`,
      unit: 'codes/s',
      ours: ofNewKeys,
      other,
      ratio: ofNewKeys / bare,
    })
  }
  return rows
}
