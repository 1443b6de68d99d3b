import { dayInJapan } from '../../../../core/banking-days.ts'
import type { Problem } from '../../../../core/problems.ts'
import { TYPE_NUMBERS } from '../../payments/accounts.ts'
import { branchOf, OWN_BANK } from '../../payments/own-bank.ts'
import { paymentDayProblem } from '../../payments/payment-day.ts'
import type { BatchHead } from '../batch-form.ts'
import type { ReadRecord } from './fields.ts'
import { type FieldName, placeOf } from './layout.ts'
import type { ZenginReader } from './read.ts'

interface ReadHeader {
  readonly problems: readonly Problem<'file'>[]
  /** Null where something of it could not be read. */
  readonly head: BatchHead | null
}

/** The header against the customer's contract and the bank's calendar: client, bank, paying account and day. */
export function headerProblems(records: readonly ReadRecord[], reader: ZenginReader): ReadHeader {
  const header = records.find(({ kind }) => kind === 'header')
  if (!header) return { problems: [], head: null }
  const { text } = header
  const problems: Problem<'file'>[] = []
  const refuse = (name: FieldName<'header'>, problem: Pick<Problem, 'code' | 'values'>) =>
    problems.push({ field: 'file', place: placeOf(header.number, 'header', name), ...problem })

  const clientCode = text['client-code']
  const own = reader.client?.code ?? ''
  if (clientCode !== undefined && clientCode !== own) {
    refuse('client-code', { code: 'zengin-client', values: { found: clientCode, own } })
  }
  const bank = text['own-bank']
  if (bank !== undefined && bank !== OWN_BANK.code) {
    refuse('own-bank', { code: 'zengin-bank', values: { found: bank, own: OWN_BANK.code } })
  }

  const [branch, type, number] = [text['own-branch'], text['own-account-type'], text['own-account-number']]
  const account = reader.accounts.find(
    (one) => branchOf(one)?.code === branch && TYPE_NUMBERS[one.type] === type && one.number === number,
  )
  if (!account && branch !== undefined && type !== undefined && number !== undefined) {
    const all = reader.accounts
      .map((one) => `${branchOf(one)?.code} ${TYPE_NUMBERS[one.type]} ${one.number}`)
      .join(', ')
    refuse('own-account-number', { code: 'zengin-account', values: { found: `${branch} ${type} ${number}`, own: all } })
  }

  const day = text.date === undefined ? undefined : dayOf(text.date, reader.now)
  if (day === null) refuse('date', { code: 'zengin-date', values: { found: text.date ?? '' } })
  const found = day ? paymentDayProblem(day, reader.now) : null
  if (found) refuse('date', typeof found === 'string' ? { code: found } : found)
  return { problems, head: account && day ? { account: account.id, 'payment-date': day } : null }
}

/** MMDD names no year: the day of that name that is nearest to today, in the year before, this one or the next. Null: there is none. */
function dayOf(monthAndDay: string, now: number): string | null {
  const today = dayInJapan(now)
  const days = [-1, 0, 1]
    .map((years) => `${Number(today.slice(0, 4)) + years}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}`)
    .filter((day) => {
      const at = Date.parse(day)
      return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === day
    })
  const far = (day: string) => Math.abs(Date.parse(day) - Date.parse(today))
  return days.sort((a, b) => far(a) - far(b))[0] ?? null
}
