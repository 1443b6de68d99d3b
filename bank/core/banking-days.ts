/**
 * Days on which banks are closed (銀行法施行令 第五条): Saturdays, Sundays, national holidays, and 31 December to 3 January.
 * Holidays are those of the law (国民の祝日に関する法律) as it stands since 2022; its equinoxes follow the usual formula, which agrees
 * with the almanac for the years known; the library japanese-holidays has the same days to 2106. Days are `2026-11-24`, in Japan, and are computed without any time zone.
 */

export const DAY = 86_400_000
/** Japan is 9 hours ahead and has no summer time. */
export const JAPAN = 9 * 3_600_000

/** The calendar day in Japan. @param at ms since 1970 */
export function dayInJapan(at: number): string {
  return textOf(at + JAPAN)
}

/** When the next day begins in Japan. @param at and @returns ms since 1970 */
export const nextDay = (at: number): number => Math.floor((at + JAPAN) / DAY + 1) * DAY - JAPAN

/** When the next week begins in Japan: Monday, 00:00; that of the week after at the very beginning of one. @param at and @returns ms since 1970 */
export function nextMonday(at: number): number {
  const day = nextDay(at)
  return day + ((8 - weekday(dayInJapan(day))) % 7) * DAY
}

export type Closed =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: Holiday }
  /** 31 December to 3 January. */
  | { readonly kind: 'new-year' }

/** Why banks are closed on a day, or null. */
export function closedOn(day: string): Closed | null {
  const name = holidayOf(day)
  if (name) return { kind: 'holiday', name }
  if (/-12-31$|-01-0[123]$/.test(day)) return { kind: 'new-year' }
  return weekday(day) % 6 === 0 ? { kind: 'weekend' } : null
}

/** The first banking day from a day on, or with `step` −1 the last one up to it. */
export function bankingDay(day: string, step: 1 | -1 = 1): string {
  return closedOn(day) ? bankingDay(after(day, step), step) : day
}

export type Holiday = Named | 'substitute' | 'between'
type Named = (typeof FIXED)[number][1] | (typeof MONDAYS)[number][2] | 'vernal-equinox' | 'autumnal-equinox'

const FIXED = [
  ['01-01', 'new-years-day'],
  ['02-11', 'foundation'],
  ['02-23', 'emperors-birthday'],
  ['04-29', 'showa'],
  ['05-03', 'constitution'],
  ['05-04', 'greenery'],
  ['05-05', 'children'],
  ['08-11', 'mountain'],
  ['11-03', 'culture'],
  ['11-23', 'labour'],
] as const
/** Month, which Monday of it. */
const MONDAYS = [
  ['01', 2, 'coming-of-age'],
  ['07', 3, 'marine'],
  ['09', 3, 'respect-for-the-aged'],
  ['10', 2, 'sports'],
] as const

function holidayOf(day: string): Holiday | null {
  const own = namedHoliday(day)
  if (own) return own
  // 第三条第二項: the day after a holiday on a Sunday, or the next one that is no holiday itself.
  let before = after(day, -1)
  while (namedHoliday(before)) {
    if (weekday(before) === 0) return 'substitute'
    before = after(before, -1)
  }
  // 第三条第三項: a day between two holidays.
  return namedHoliday(after(day, -1)) && namedHoliday(after(day, 1)) ? 'between' : null
}

function namedHoliday(day: string): Named | null {
  const [year, month = '', date] = day.split('-')
  const fixed = FIXED.find(([which]) => which === `${month}-${date}`)
  if (fixed) return fixed[1]
  const nth = Math.ceil(Number(date) / 7)
  const monday = MONDAYS.find(([of, which]) => of === month && which === nth && weekday(day) === 1)
  if (monday) return monday[2]
  if (month === '03' && Number(date) === equinox(Number(year), 20.8431, 21.851)) return 'vernal-equinox'
  return month === '09' && Number(date) === equinox(Number(year), 23.2488, 24.2488) ? 'autumnal-equinox' : null
}

/** The day of an equinox in its month, with the constants for 1980 to 2099 and for 2100 to 2150. */
function equinox(year: number, until2099: number, until2150: number): number {
  const since = year - 1980
  return Math.floor((year < 2100 ? until2099 : until2150) + 0.242194 * since - Math.floor(since / 4))
}

function weekday(day: string): number {
  return new Date(day).getUTCDay()
}

function after(day: string, days: number): string {
  return textOf(Date.parse(day) + days * DAY)
}

function textOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
