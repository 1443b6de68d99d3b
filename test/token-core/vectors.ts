import { readFileSync } from 'node:fs'

/** Conformance data made by an independent program (docs/protocol.md, "The vector files"). */

const read = (name: string) => JSON.parse(readFileSync(new URL(`../data/vectors/${name}`, import.meta.url), 'utf8'))

interface OcraRow {
  section: string
  suite: string
  key: string
  question: string
  counter: number | null
  pinHash: string | null
  session: string | null
  timeSteps: number | null
  code: string
}

export const rfc: {
  hotp: { rows: { key: string; counter: number; digits: number; code: string }[] }
  totp: {
    rows: {
      algorithm: 'sha1' | 'sha256' | 'sha512'
      key: string
      time: number
      period: number
      digits: number
      code: string
    }[]
  }
  ocra: { rows: OcraRow[] }
  base45: { rows: [string, string][] }
} = read('rfc.json')

interface RequestRow {
  title: string
  fields?: [string, string][]
  challenge?: string
  freeText?: string
  nonce: string
  text: string
  code: string
}

export interface Example {
  serial: string
  deviceKey: string
  madeFromDemoFactoryKey: boolean
  activation1: { licence: string; challenge: string; issuer: string; text: string }
  deviceCode: string
  activation2: { sequenceNumber: number; instanceKey: string; account: string; text: string }
  activationCode: string
  tokenCode: string
  requests: RequestRow[]
  deactivation: { text: string }
  sameAsActivation1: string[]
  refusals: { state: 'not-activated' | 'pending' | 'activated'; text: string; refusal: string }[]
}

export type Hash = 'sha1' | 'sha256' | 'sha512'

interface CheckedCode {
  at: number
  window: 'use' | 'first'
  code: string
  result: string
  drift: number
  last: number | null
}
interface CheckedPair {
  at: number
  window: 'correct'
  code1: string
  code2: string
  result: string
  drift: number
  last: number | null
}

/** One-time passwords, and what belongs to them. */
export const otp: {
  derivations: { serial: string; bytes: number; key: string }[]
  codes: {
    key: string
    digits: number
    step: number
    hash: Hash
    at: number
    clock: { offset: number; ppm: number; since: number }
    ms: number
    steps: number
    code: string
  }[]
  pins: { key: string; pin: string; serves: string }[]
  cards: { number: string; issue: number; cells: Record<string, string> }[]
  verifier: {
    name: string
    key: string
    digits: number
    step: number
    hash: Hash
    drift: number
    rows: (CheckedCode | CheckedPair)[]
  }[]
  dates: { rule: 'next-monday' | 'next-day'; at: number; from: number }[]
} = read('otp.json')

export const protocol: { examples: Example[] } = read('protocol.json')
