import { nextDay } from '../../../core/banking-days.ts'
import type { Otp } from './account.ts'
import type { Answer } from './answer.ts'
import type { Circumstances } from './circumstances.ts'

/** トークン発行 after a 利用解除: 翌日以降, or after 30 minutes. */

const HALF_HOUR = 30 * 60_000

/** @returns `no`: the token in use must be released first; `not-yet`: the day is not over, or the half hour */
export function mayIssue(otp: Otp, { now, rules }: Circumstances): 'yes' | 'no' | 'not-yet' {
  if (otp.state === 'in-use') return 'no'
  if (otp.state !== 'released') return 'yes'
  const from = rules.releaseWait === 'next-day' ? nextDay(otp.at) : otp.at + HALF_HOUR
  return now >= from ? 'yes' : 'not-yet'
}

export const notYet = ({ rules }: Circumstances): Answer => ({
  problems: [{ code: 'next-day', ...(rules.releaseWait === '30-min' && { saying: 'half-hour' }) }],
})
