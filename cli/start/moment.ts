/** How far a start may be from now, in ms: the bank keeps how far its clock is off, and takes about ten years. */
const FARTHEST = 3_650 * 24 * 60 * 60_000

const FORM = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/

/**
 * The moment that a text names: ISO 8601 with its distance from UTC, `2026-04-01T09:00+09:00`. ms since 1970, or what is wrong with it:
 * without that distance it would be another moment on each machine.
 */
export function momentOf(text: string, now = Date.now()): number | 'form' | 'none' | 'far' {
  const [, day] = FORM.exec(text) ?? []
  if (day === undefined) return 'form'
  // Date takes 30 February for a day in March.
  const midnight = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, day.length) !== day) return 'none'
  const moment = Date.parse(text)
  if (Number.isNaN(moment)) return 'none'
  return Math.abs(moment - now) > FARTHEST ? 'far' : moment
}
