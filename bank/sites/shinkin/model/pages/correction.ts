import { correctTime } from '../../../../../token-core/codes.ts'
import { type Answer, type Moment, refused } from '../answer.ts'
import { otp, serial } from '../forms.ts'
import { act, row } from '../row.ts'
import { checkedKey } from '../stock.ts'
import { anybody } from '../turns.ts'

/** 時刻補正, without a login. Whether there is such a token is not told: unknown serials are counted and paused as others. */

/** Failures in a row, and how long the third one pauses the correction of that serial, ms. */
export const MOST_FAILURES = 3
export const PAUSE = 10 * 60_000

export const K30 = row(anybody, {
  ok: act({ serial, otp1: otp, otp2: otp }, (_, { serial, otp1, otp2 }, moment) => {
    const { now } = moment.around
    const before = moment.world.corrections[serial] ?? null
    if (before?.pausedUntil != null && now < before.pausedUntil) return refused('correction-paused')
    const token = moment.world.stock[serial]
    // A telephone's clock is not the bank's to correct.
    const corrected =
      token?.kind === 'fob' ? correctTime(checkedKey(token), token, { codes: [otp1, otp2], at: now }) : null
    if (token === undefined || corrected?.result !== 'corrected') {
      const failures = before?.pausedUntil == null ? (before?.failures ?? 0) : 0
      return { ...failed(moment, serial, failures), typed: `${serial} ${otp1} ${otp2}` }
    }
    return {
      tokens: [{ ...token, ...corrected.state }],
      correction: { serial, failed: null },
      notice: 'correction-done',
      deed: 'corrected',
      steps: corrected.state.drift,
    }
  }),
})

/** The third one says that the next has to wait. */
function failed({ around }: Moment, serial: string, before: number): Answer {
  const failures = before + 1
  const isLast = failures >= MOST_FAILURES
  return {
    correction: { serial, failed: { failures, pausedUntil: isLast ? around.now + PAUSE : null } },
    problems: [{ code: 'correction-wrong' }, ...(isLast ? [{ code: 'correction-paused' as const }] : [])],
  }
}
