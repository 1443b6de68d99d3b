const format = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** `10:00`, rounded down. @param at ms since 1970 */
export function clockInJapan(at: number): string {
  return clock.format(at)
}

/** `2026/11/21 10:00:00`, Japanese time in either language: it is the bank's. @param at ms since 1970 */
export function inJapan(at: number): string {
  return format.format(at)
}
