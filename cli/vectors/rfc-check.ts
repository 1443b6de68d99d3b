import type { Checks } from '../../scenario/checks.ts'
import { decodeBase45, encodeBase45, hexToBytes, hotp, ocra, totp } from '../../token-core/index.ts'
import type { RfcFile } from './format.ts'

/** Rows of RFC 4226, 6238, 6287 and 9285, each computed anew. */
export function checkRfcFile(file: RfcFile, checks: Checks): void {
  for (const [i, row] of (file.hotp?.rows ?? []).entries()) {
    const { counter, digits, algorithm = 'sha1' } = row
    checks.equal(`hotp.rows[${i}]`, row.code, () =>
      hotp({ key: hexToBytes(row.key), counter, digits, hash: algorithm }),
    )
  }
  for (const [i, row] of (file.totp?.rows ?? []).entries()) {
    const { time, period, digits, algorithm } = row
    checks.equal(`totp.rows[${i}]`, row.code, () =>
      totp({ key: hexToBytes(row.key), time, period, digits, hash: algorithm }),
    )
  }
  for (const [i, row] of (file.ocra?.rows ?? []).entries()) {
    // Zero digits give hexadecimal, which a file may write in either case.
    checks.equal(`ocra.rows[${i}] ${row.suite}`, row.code.toLowerCase(), () =>
      ocra(row.suite, hexToBytes(row.key), {
        question: row.question,
        ...(row.counter != null && { counter: row.counter }),
        ...(row.pinHash != null && { pinHash: hexToBytes(row.pinHash) }),
        ...(row.session != null && { session: hexToBytes(row.session) }),
        ...(row.timeSteps != null && { timeSteps: row.timeSteps }),
      }),
    )
  }
  for (const [i, [plain, encoded]] of (file.base45?.rows ?? []).entries()) {
    checks.equal(`base45.rows[${i}] encode`, encoded, () => encodeBase45(new TextEncoder().encode(plain)))
    checks.equal(`base45.rows[${i}] decode`, plain, () => {
      const decoded = decodeBase45(encoded)
      return decoded.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded.value) : decoded.error
    })
  }
}
