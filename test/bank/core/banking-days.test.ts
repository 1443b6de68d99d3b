import { expect, test } from 'vitest'
import { bankingDay, closedOn, dayInJapan, nextDay, nextMonday } from '../../../bank/core/banking-days.ts'
import { otp } from '../../token-core/vectors.ts'

const DAY = 86_400_000

test('days are those of Japan, whatever the zone of the machine', () => {
  expect(dayInJapan(Date.UTC(2026, 10, 20, 14, 59))).toBe('2026-11-20')
  expect(dayInJapan(Date.UTC(2026, 10, 20, 15))).toBe('2026-11-21')
})

test.each([
  ['2026-01-01', 'new-years-day'],
  ['2023-01-02', 'substitute'],
  ['2027-01-11', 'coming-of-age'],
  ['2026-02-11', 'foundation'],
  ['2025-02-24', 'substitute'],
  ['2026-03-20', 'vernal-equinox'],
  ['2027-03-22', 'substitute'],
  ['2026-05-05', 'children'],
  ['2026-05-06', 'substitute'],
  ['2026-07-20', 'marine'],
  ['2026-09-21', 'respect-for-the-aged'],
  ['2026-09-22', 'between'],
  ['2026-09-23', 'autumnal-equinox'],
  ['2026-10-12', 'sports'],
  ['2026-11-23', 'labour'],
  ['2031-11-24', 'substitute'],
  ['2032-09-21', 'between'],
  ['2049-09-21', 'between'],
  ['2060-09-21', 'between'],
])('%s is a holiday: %s', (day, name) => {
  expect(closedOn(day)).toEqual({ kind: 'holiday', name })
})

test.each(['2026-12-31', '2027-01-02', '2027-01-03'])('%s belongs to the New Year’s days of banks', (day) => {
  expect(closedOn(day)).toEqual({ kind: 'new-year' })
})

test.each(['2026-11-28', '2026-11-29'])('%s is a weekend', (day) => {
  expect(closedOn(day)).toEqual({ kind: 'weekend' })
})

test.each(['2026-12-30', '2027-01-04', '2026-05-07', '2026-09-24', '2026-11-24', '2026-12-23', '2026-12-25'])(
  '%s is a banking day',
  (day) => {
    expect(closedOn(day)).toBeNull()
  },
)

/** As many as japanese-holidays 1.0.10 has; it and the rule agree on every day from 2022 to 2106. */
test.each([
  [2026, 18],
  [2027, 17],
  [2032, 17],
])('%i has %i holidays', (year, count) => {
  const days = Array.from({ length: 366 }, (_, i) => dayInJapan(Date.UTC(year, 0, 1) + i * DAY))
  const holidays = days.filter((day) => day.startsWith(`${year}`) && closedOn(day)?.kind === 'holiday')
  expect(holidays).toHaveLength(count)
})

test('the next banking day leaves the New Year behind, the last one stands before it', () => {
  expect(bankingDay('2026-12-31')).toBe('2027-01-04')
  expect(bankingDay('2027-01-02', -1)).toBe('2026-12-30')
  expect(bankingDay('2026-09-19')).toBe('2026-09-24')
  expect(bankingDay('2026-11-24')).toBe('2026-11-24')
})

const japan = (day: string) => Date.parse(`${day}+09:00`)

test.each(otp.dates)('$rule after $at begins at $from', ({ rule, at, from }) => {
  expect((rule === 'next-day' ? nextDay : nextMonday)(at)).toBe(from)
})

test.each([
  ['2026-04-05T23:59:59.999', '2026-04-06T00:00', '2026-04-06T00:00'],
  ['2026-04-06T00:00', '2026-04-07T00:00', '2026-04-13T00:00'],
  ['2026-04-08T12:00', '2026-04-09T00:00', '2026-04-13T00:00'],
  ['2026-04-12T08:59', '2026-04-13T00:00', '2026-04-13T00:00'],
  ['2026-12-31T10:00', '2027-01-01T00:00', '2027-01-04T00:00'],
])('of %s in Japan the next day begins at %s, and the next week at %s', (at, day, monday) => {
  expect(nextDay(japan(at))).toBe(japan(day))
  expect(nextMonday(japan(at))).toBe(japan(monday))
})
