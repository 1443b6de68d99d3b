import { expect, test } from 'vitest'
import { momentOf } from '../../../cli/start/moment.ts'

const NOW = Date.UTC(2026, 3, 1)

test.each([
  ['2026-04-01T09:00+09:00', Date.UTC(2026, 3, 1)],
  ['2026-04-01T09:00:30+09:00', Date.UTC(2026, 3, 1, 0, 0, 30)],
  ['2026-04-01T09:00:30.5+09:00', Date.UTC(2026, 3, 1, 0, 0, 30, 500)],
  ['2028-02-29T23:59Z', Date.UTC(2028, 1, 29, 23, 59)],
  ['2026-03-31T19:30-04:30', NOW],
])('%s is a moment', (text, moment) => expect(momentOf(text, NOW)).toBe(moment))

test.each([
  ['2026-04-01T09:00', 'form'],
  ['2026-04-01', 'form'],
  ['09:00', 'form'],
  ['1775001600000', 'form'],
  ['2026-04-01 09:00+09:00', 'form'],
  ['2026-4-1T9:00+09:00', 'form'],
  ['', 'form'],
  ['2026-02-29T09:00+09:00', 'none'],
  ['2026-02-30T09:00Z', 'none'],
  ['2026-13-01T09:00Z', 'none'],
  ['2026-04-01T25:00Z', 'none'],
  ['2026-04-01T09:60Z', 'none'],
  ['2026-04-01T09:00+25:00', 'none'],
  ['2040-01-01T00:00Z', 'far'],
  ['1999-01-01T00:00Z', 'far'],
])('%j is none: %s', (text, why) => expect(momentOf(text, NOW)).toBe(why))
