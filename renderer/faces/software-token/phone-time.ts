import { useTimeLeft, useTokenTime } from '../../connection/clock.ts'
import { tokenNow } from '../../connection/token-time.ts'
import type { ViewOf } from '../../connection/view.ts'
import { timeText } from '../../parts/time-text.ts'
import type { TimeLeft } from './sent.ts'

type PhoneView = ViewOf<'software-token'>

const SECOND = 1_000
const MINUTE = 60_000
/** Of a time of day: hours and minutes. */
const MINUTES = 5

/** What the telephone's clock says, hours and minutes of the person's place; null before anything is known. Wakes once a minute. */
export function usePhoneTime(offset: number): string | null {
  const time = useTokenTime()
  const now = time && tokenNow(time, Date.now()) + offset
  useTimeLeft(now === null ? null : (Math.floor(now / MINUTE) + 1) * MINUTE - offset, MINUTE)
  return now === null ? null : timeText(now).slice(0, MINUTES)
}

/** How long a code holds, ms: its time step ends, on the telephone's clock, at a whole number of them. */
export const stepLength = ({ number, nextAt }: NonNullable<PhoneView['timeStep']>, offset: number): number =>
  (nextAt + offset) / (number + 1)

/** How long the code on the screen still holds; null: it shows none. The next one comes from the host: until then the last second stays. */
export function useCodeTimeLeft({
  timeStep,
  deviceClock,
}: Pick<PhoneView, 'timeStep' | 'deviceClock'>): TimeLeft | null {
  const seconds = useTimeLeft(timeStep?.nextAt ?? null)
  if (timeStep === null || seconds === null) return null
  return { seconds: Math.max(1, seconds), of: stepLength(timeStep, deviceClock.offset) / SECOND }
}
