import { createHash } from 'node:crypto'
import { closedOn, DAY, dayInJapan, JAPAN } from '../../../core/banking-days.ts'
import type { AccountRow, MovementRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'

/**
 * What moved on an account before its company was made: invented from its number and the day, always the same, and nowhere kept. It
 * ends on the day before, so that no balance changes by itself.
 */

/** A little more than the three months that statements go back. */
const DAYS = 93
const HOUR = 3_600_000

type Invented = Pick<MovementRow, 'kind' | 'text' | 'bank' | 'branch'>

const payer = (text: string, bank: string, branch: string): Invented => ({ kind: 'incoming', text, bank, branch })
const INCOMING = [
  payer('ｶ)ﾐﾅﾄｼﾖｳｶｲ', '富山中央銀行', '本店'),
  payer('ﾕ)ﾔﾏｼﾀｺｳｷﾞﾖｳ', '神通信用金庫', '東町支店'),
  payer('ｶ)ﾀｶﾗｿﾞｳｺ', '富山中央銀行', '駅南支店'),
  payer('ﾄﾔﾏ ﾀﾛｳ', '神通信用金庫', '東町支店'),
] as const

const own = (kind: MovementRow['kind'], text: string): Invented => ({ kind, text, bank: null, branch: null })
const OUTGOING = [
  own('debit', 'ﾚﾝｼﾕｳﾃﾞﾝﾘﾖｸ'),
  own('debit', 'ﾚﾝｼﾕｳﾂｳｼﾝ'),
  own('transfer', 'ｶ)ｼﾞﾝﾂﾞｳｳﾝﾕ'),
  own('cash', 'ATM'),
] as const

/** When what is invented ends: the master is there from the beginning. Null: nobody is there yet. */
export async function beginningOf(tables: Tables, companyId: string): Promise<number | null> {
  const company = await tables.companies.get(companyId)
  if (company?.createdAt) return company.createdAt
  const [master] = await tables.users.find({ companyId, kind: 'master' }, { limit: 1 })
  return master?.createdAt ?? null
}

/**
 * @param beginning when the company was made; the last of them is of the day before
 * @param opening yen, after the last of them
 * @returns in the order in which they happened
 */
export function practiceMovements(
  { id, companyId, number }: Pick<AccountRow, 'id' | 'companyId' | 'number'>,
  beginning: number,
  opening: number,
): readonly MovementRow[] {
  const midnight = Math.floor((beginning + JAPAN) / DAY) * DAY - JAPAN
  const movements: MovementRow[] = []
  let balance = opening
  for (let ago = 1; ago <= DAYS; ago++) {
    const day = dayInJapan(midnight - ago * DAY)
    if (closedOn(day)) continue
    const drawn = createHash('sha256').update(`${number} ${day}`).digest()
    for (const { hour, amount, ...rest } of [...inventedFor(day, drawn, opening)].reverse()) {
      const at = midnight - ago * DAY + hour * HOUR
      movements.push({
        id: `${id}/${day}/${hour}`,
        companyId,
        accountId: id,
        at,
        amount,
        balance,
        orderId: null,
        ...rest,
      })
      balance -= amount
    }
  }
  return movements.reverse()
}

/** What a day brings, from morning to evening. */
function* inventedFor(
  day: string,
  drawn: Buffer,
  opening: number,
): Generator<Invented & { hour: number; amount: number }> {
  const size = Math.min(Math.floor(opening / 60), 900_000)
  const yen = (at: number) => 100 * (1 + Math.floor((drawn.readUInt16BE(at) / 65_536) * (size / 100)))
  if (size < 100) return
  const pick = <One>(list: readonly [One, ...One[]], at: number): One =>
    list[drawn.readUInt8(at) % list.length] ?? list[0]
  if (drawn.readUInt8(0) % 3 === 0) yield { ...pick(OUTGOING, 1), hour: 9, amount: -yen(2) }
  if (drawn.readUInt8(4) % 2 === 0) yield { ...pick(INCOMING, 5), hour: 11, amount: yen(6) }
  if (drawn.readUInt8(8) % 8 === 0) yield { ...pick(INCOMING, 9), hour: 14, amount: yen(10) }
  if (day.endsWith('-25')) yield { ...own('salary', '給与振込'), hour: 10, amount: -Math.floor(size / 3) }
}
