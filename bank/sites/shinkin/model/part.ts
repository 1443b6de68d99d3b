import { parseOtpSerial } from '../../../../token-core/codes.ts'
import { plainDigits } from '../../../core/digits.ts'
import type { Request } from './submit.ts'
import type { Visit } from './visit.ts'

/** What a request can be about: one contract with the tokens that it holds, and one more token with its failed corrections. Nothing else is looked at. */
export interface Part {
  /** 利用者番号. */
  readonly number: string | null
  readonly serial: string | null
}

export function partFor(visit: Visit, { page, fields }: Request): Part {
  const isDoor = page === 'SIM-K02' || page === 'SIM-K20' || page === 'SIM-K27'
  const ofCertificate = (fields.certificate ?? '').trim().slice(0, 11)
  const ofVisit = visit.who === 'nobody' ? null : visit.number
  return {
    number: page === 'SIM-K32' ? ofCertificate : isDoor ? plainDigits(fields.number ?? '') : ofVisit,
    serial: parseOtpSerial(fields.serial ?? ''),
  }
}
