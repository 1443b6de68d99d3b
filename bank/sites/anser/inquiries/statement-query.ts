import { DAY, dayInJapan, JAPAN } from '../../../core/banking-days.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import type { AccountRow, MovementRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { typedDay } from '../../../core/typed-day.ts'
import { MOST_MOVEMENTS, movementsOf } from '../payments/movements.ts'

/** 入出金明細照会 and 振込入金明細照会: what may be asked for, and what is found. */

export type Statement = 'statement' | 'incoming'

/** So many are told at once: 1回あたり999明細まで. */
export const MOST_AT_ONCE = 999
/** 当日分を含め31日前まで. */
const INCOMING_DAYS = 31

export type StatementField = 'account' | 'from' | 'to'

/** As typed; an empty text is no condition, or the usual one. */
export interface TypedStatement {
  readonly account: string
  /** Days in Japan, `2026-11-21` or `2026/11/21`, both included. */
  readonly from: string
  readonly to: string
  readonly direction: 'both' | 'in' | 'out'
  /** A part of 摘要. */
  readonly word: string
  readonly order: 'newest' | 'oldest'
}

export interface Conditions extends Pick<TypedStatement, 'direction' | 'word' | 'order'> {
  readonly from: number
  readonly before: number
}

/** The first day that can be asked for, as it is typed. @param now ms since 1970 */
export function firstDay(which: Statement, now: number): string {
  if (which === 'incoming') return shown(dayInJapan(now - INCOMING_DAYS * DAY))
  const today = new Date(now + JAPAN)
  const [year, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  // The month may be shorter than this one: 31 May goes back to 28 February.
  const lastDate = new Date(Date.UTC(year, month - 2, 0)).getUTCDate()
  return shown(new Date(Date.UTC(year, month - 3, Math.min(date, lastDate))).toISOString().slice(0, 10))
}

export const lastDay = (now: number): string => shown(dayInJapan(now))

const shown = (day: string) => day.replaceAll('-', '/')

export function checkStatement(
  which: Statement,
  typed: TypedStatement,
  now: number,
): Checked<Conditions, StatementField> {
  const [first, last] = [firstDay(which, now), lastDay(now)]
  const [earliest, latest] = [first, last].map(typedDay)
  const [from, to] = [typedDay(typed.from || first), typedDay(typed.to || last)]
  const problems: Problem<StatementField>[] = []
  const isWithin = (day: unknown) => typeof day === 'number' && day >= Number(earliest) && day <= Number(latest)
  const check = (field: 'from' | 'to', day: typeof from) => {
    if (typeof day !== 'number') problems.push({ field, code: 'statement-day-invalid' })
    else if (!isWithin(day)) problems.push({ field, code: 'statement-day-range', values: { first, last } })
  }
  check('from', from)
  check('to', to)
  if (problems.length > 0 || typeof from !== 'number' || typeof to !== 'number') return { ok: false, problems }
  if (from > to) return { ok: false, problems: [{ field: 'to', code: 'statement-order' }] }
  const { direction, word, order } = typed
  return { ok: true, value: { from, before: Math.min(to + DAY, now + 1), direction, word, order } }
}

export interface FoundStatement {
  /** In the order that was asked for; {@link MOST_AT_ONCE} at most. */
  readonly rows: readonly MovementRow[]
  /** All that fit. */
  readonly total: number
  /** Yen, of all that fit. */
  readonly paidIn: number
  readonly paidOut: number
}

/** @returns null: more than 5,000 lie in the time that was asked for */
export async function findStatement(
  tables: Tables,
  which: Statement,
  account: AccountRow,
  { from, before, direction, word, order }: Conditions,
): Promise<FoundStatement | null> {
  const all = await movementsOf(tables, account, { from, before })
  if (all.length > MOST_MOVEMENTS) return null
  const searched = word.normalize('NFKC').toLowerCase()
  const fitting = all.filter(
    ({ kind, amount, text }) =>
      (which === 'statement' || kind === 'incoming') &&
      (direction === 'both' || amount > 0 === (direction === 'in')) &&
      text.normalize('NFKC').toLowerCase().includes(searched),
  )
  const sum = (sign: 1 | -1) =>
    fitting.reduce((total, { amount }) => (amount * sign > 0 ? total + amount * sign : total), 0)
  const rows = order === 'newest' ? fitting.toReversed() : fitting
  return { rows: rows.slice(0, MOST_AT_ONCE), total: fitting.length, paidIn: sum(1), paidOut: sum(-1) }
}
