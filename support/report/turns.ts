import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { partedAt, timesOf } from '../timeline/told.ts'

/** Which moments of a record belong on a page: those that decide, and of a long record those around the parting. */

/** On a page; more is no evidence but a record. */
export const MOST_TURNS = 24
/** Of those how many lie after the parting. */
const AFTER = 8

/** Told of the bank in its history, and no part of how the two parted. */
const ASIDE: ReadonlySet<string> = new Set([
  'login',
  'logout',
  'confirmation',
  'clock-moved',
  'rules-changed',
  'state-changed',
  'reset',
])

export interface Turns {
  readonly turns: readonly Moment[]
  /** How many moments are not among them. */
  readonly leftOut: number
}

/** When the two parted, if they did, ms on the token's clock. */
export const turningPoint = ({ parting }: Timeline): number | null => partedAt(parting && timesOf(parting))

/** At most {@link MOST_TURNS}, in the order of time; the last that the token showed is always one of them. */
export function turnsOf(timeline: Timeline): Turns {
  const { moments } = timeline
  const late = latePresses(timeline)
  const last = moments.findLast(({ lane }) => lane === 'token')
  const deciding = moments.filter((one) => one === last || late.has(one) || decides(one, timeline))
  const at = turningPoint(timeline)
  const pivot = at === null ? deciding.length : deciding.filter((one) => one.at <= at).length
  const end = Math.min(deciding.length, Math.max(pivot + AFTER, MOST_TURNS))
  const kept = new Set(deciding.slice(Math.max(0, end - MOST_TURNS), end))
  const turns = moments.filter((one) => kept.has(one) || one === last)
  return { turns, leftOut: moments.length - turns.length }
}

/** The first press after a window that had closed. */
function latePresses({ moments, spans }: Timeline): ReadonlySet<Moment> {
  const closed = spans.filter(({ lane, ended }) => lane === 'token' && ended === 'too-late')
  return new Set(closed.flatMap(({ to }) => moments.find((one) => one.name === 'pressed' && one.at >= to) ?? []))
}

function decides(moment: Moment, { spans }: Timeline): boolean {
  switch (moment.name) {
    case 'pressed':
    case 'page-opened':
    case 'lit-again':
      return false
    case 'went-dark':
      return spans.some(({ lane, from, to }) => lane === 'token' && from <= moment.at && moment.at <= to)
    case 'done':
      return !moment.succeeded || moment.state !== null || moment.use !== null || !ASIDE.has(moment.action)
    default:
      return true
  }
}
