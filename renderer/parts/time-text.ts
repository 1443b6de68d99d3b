const two = (number: number) => String(number).padStart(2, '0')

/** A moment to the millisecond, in the time of the person's place: 12:00:05.250. */
export function timeText(at: number): string {
  const date = new Date(at)
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

/** 2026-11-21. */
export function dayText(at: number): string {
  const date = new Date(at)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}
