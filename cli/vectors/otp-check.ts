import { nextDay, nextMonday } from '../../bank/index.ts'
import type { Checks } from '../../scenario/checks.ts'
import {
  bytesToHex,
  CELL_NAMES,
  checkCode,
  clockAt,
  correctTime,
  DEMO_FACTORY_KEY,
  deriveCells,
  deriveOtpKey,
  derivePinKey,
  hexToBytes,
  hotp,
  type OtpState,
  readKeyFile,
  timeStepOf,
} from '../../token-core/index.ts'
import type { OtpFile } from './otp-format.ts'

const RULES = { 'next-day': nextDay, 'next-monday': nextMonday } as const

/** Keys, codes, cards, a bank's checks and key files, each computed or read anew. */
export function checkOtpFile(file: OtpFile, checks: Checks): void {
  const factoryKey = file.demoFactoryKey === undefined ? DEMO_FACTORY_KEY : hexToBytes(file.demoFactoryKey)
  for (const [i, { serial, bytes, key }] of file.derivations.entries()) {
    checks.equal(`derivations[${i}]`, key.toLowerCase(), () => bytesToHex(deriveOtpKey(factoryKey, serial, bytes)))
  }
  for (const [i, row] of file.codes.entries()) checkRow(`codes[${i}]`, row, checks)
  for (const [i, { key, pin, serves }] of file.pins.entries()) {
    checks.equal(`pins[${i}]`, serves.toLowerCase(), () => bytesToHex(derivePinKey(hexToBytes(key), pin)))
  }
  for (const [i, { number, issue, cells }] of file.cards.entries()) {
    checks.equal(`cards[${i}]`, inOrder(cells), () => {
      const derived = deriveCells(factoryKey, number, issue)
      return inOrder(Object.fromEntries(CELL_NAMES.map((name, place) => [name, derived[place]])))
    })
  }
  for (const [i, row] of file.verifier.entries()) checkVerifier(`verifier[${i}]`, row, checks)
  for (const [i, { rule, at, from }] of file.dates.entries()) {
    checks.equal(`dates[${i}] ${rule}`, from, () => RULES[rule](at))
  }
  for (const [i, row] of file.pskc.entries()) checkKeyFile(`pskc[${i}]`, row, checks)
}

/** A file may write the members in any order. */
const inOrder = (object: object): object =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))

function checkRow(place: string, row: OtpFile['codes'][number], checks: Checks): void {
  const { key, digits, step, hash, at, clock, ms, steps, code } = row
  checks.equal(`${place}.ms`, ms, () => clockAt(clock, at))
  checks.equal(`${place}.steps`, steps, () => timeStepOf(ms, step * 1_000))
  checks.equal(`${place}.code`, code, () => hotp({ key: hexToBytes(key), counter: steps, digits, hash }))
}

function checkVerifier(place: string, { rows, drift, ...of }: OtpFile['verifier'][number], checks: Checks): void {
  const key = { ...of, key: hexToBytes(of.key) }
  let state: OtpState = { drift, last: null }
  for (const [i, row] of rows.entries()) {
    const done =
      row.window === 'correct'
        ? correctTime(key, state, { codes: [row.code1, row.code2], at: row.at })
        : checkCode(key, state, row)
    state = done.state
    const { result, drift, last } = row
    checks.equal(`${place}.rows[${i}]`, { result, drift, last }, () => ({
      result: done.result,
      drift: state.drift,
      last: state.last,
    }))
  }
}

function checkKeyFile(place: string, row: OtpFile['pskc'][number], checks: Checks): void {
  const { xml, key, passphrase, keys = [], refusal } = row
  const secrets = { key: key === undefined ? undefined : hexToBytes(key), passphrase }
  const expected = refusal ?? keys.map((one) => inOrder({ ...one, key: one.key.toLowerCase() }))
  checks.equal(place, expected, () => {
    const read = readKeyFile(xml, secrets)
    return read.ok ? read.value.otpKeys.map((one) => inOrder({ ...one, key: bytesToHex(one.key) })) : read.error.refusal
  })
}
