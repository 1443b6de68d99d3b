import type { TFunction } from 'i18next'

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 1 },
  timeZone: 'Asia/Tokyo',
})
const clockWhole = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Tokyo' })

/** `10:02:31.4`, in Japan. */
export const tenths = (at: number): string => clock.format(at)
/** `10:02:31`, in Japan. */
export const seconds = (at: number): string => clockWhole.format(at)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a pause is, in its two largest units. */
export function pauseText(ms: number, t: TFunction): string {
  if (ms >= DAY) {
    return t('supportTimeline.days', { days: Math.floor(ms / DAY), hours: Math.floor((ms % DAY) / HOUR) })
  }
  if (ms >= HOUR) {
    return t('supportTimeline.hours', { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) })
  }
  return t('supportTimeline.minutes', {
    minutes: Math.floor(ms / MINUTE),
    seconds: Math.floor((ms % MINUTE) / 1000),
  })
}
