import { hasCheckDigits, parseSerial } from '../../../token-core/codes.ts'
import { digitsProblem, plainDigits } from '../../core/digits.ts'
import type { Checked, Problem, ProblemCode } from '../../core/problems.ts'

/** What BLGI022 and BLGI023 ask for, checked as far as can be done without knowing any token. */

export type IdentificationField = 'serial' | 'serial-again' | 'device-code'

/** As typed. A serial is three texts: 2, 7 and 1 digits. */
export interface TypedIdentification {
  readonly serial: readonly string[]
  readonly serialAgain: readonly string[]
  readonly deviceCode: string
}

export interface Identification {
  readonly serial: string
  readonly deviceCode: string
}

export function checkIdentification(typed: TypedIdentification): Checked<Identification, IdentificationField> {
  const first = readSerial(typed.serial)
  const again = readSerial(typed.serialAgain)
  const deviceCode = plainDigits(typed.deviceCode)
  const problems: Problem<IdentificationField>[] = []
  if ('code' in first) problems.push({ field: 'serial', code: first.code })
  if ('code' in again) {
    problems.push({
      field: 'serial-again',
      code: again.code === 'serial-missing' ? 'serial-again-missing' : again.code,
    })
  }
  if ('serial' in first && 'serial' in again && first.serial !== again.serial) {
    problems.push({ field: 'serial-again', code: 'serial-differs' })
  }
  const codeProblem = deviceCodeProblem(deviceCode)
  if (codeProblem) problems.push({ field: 'device-code', code: codeProblem })
  if (problems.length > 0 || !('serial' in first)) return { ok: false, problems }
  return { ok: true, value: { serial: first.serial, deviceCode } }
}

function readSerial(typed: readonly string[]): { readonly serial: string } | { readonly code: ProblemCode } {
  const parts = typed.map(plainDigits)
  const problem = digitsProblem(parts.join(''), 10)
  if (problem) return { code: `serial-${problem}` }
  // Somebody who pastes the whole serial into one of the boxes has typed it rightly, too.
  const filled = parts.filter((part) => part !== '')
  const serial = parseSerial(filled.join('-'))
  return serial ? { serial } : { code: 'serial-length' }
}

function deviceCodeProblem(digits: string): ProblemCode | null {
  const problem = digitsProblem(digits, 12)
  if (problem) return `device-code-${problem}`
  return hasCheckDigits(digits) ? null : 'device-code-slip'
}
