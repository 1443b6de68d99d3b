import { toJis } from '../../../../../../bank/sites/anser/batch/zengin/jis.ts'

/** A 全銀 file as accounting software writes it, put together by hand: widths stand here once more. */

export interface FileParts {
  readonly header?: string
  readonly data?: readonly string[]
  readonly trailer?: string
  readonly end?: string
}

const n = (value: string | number, width: number) => String(value).padStart(width, '0')
const c = (value: string, width: number) => value.padEnd(width)

export function header(
  parts: Partial<Record<'kind' | 'code' | 'client' | 'day' | 'bank' | 'branch' | 'type' | 'account', string>> = {},
) {
  const { kind = '21', code = '0', client = '0000123456', day = '1204' } = parts
  const { bank = '0144', branch = '101', type = '1', account = '1234567' } = parts
  const names = [c('ｶ)ｷﾀﾉｼﾖｳｼﾞ', 40), c('ﾎｸﾘｸ', 15), c('ﾎﾝﾃﾝ', 15)]
  return `1${kind}${code}${client}${names[0]}${day}${bank}${names[1]}${branch}${names[2]}${type}${account}${c('', 17)}`
}

export function data(parts: Partial<Record<'payee' | 'amount' | 'type' | 'house' | 'rest' | 'bank', string>> = {}) {
  const { payee = 'ﾄﾔﾏ ﾀﾛｳ', amount = '1200000', type = '1', house = '0000' } = parts
  const { rest = `0${c('', 20)}7`, bank = '0001' } = parts
  return `2${bank}${c('ﾐｽﾞﾎ', 15)}001${c('ﾄｳｷﾖｳ', 15)}${house}${type}0012345${c(payee, 30)}${n(amount, 10)}${c(rest, 30)}`
}

export const trailer = (count: number, total: number) => `8${n(count, 6)}${n(total, 12)}${c('', 101)}`
export const END = c('9', 120)
export const RIGHT = [header(), data(), data({ payee: 'ｶ)ﾐﾅﾐ', amount: '450000' }), trailer(2, 1_650_000), END]

export function file(records: readonly string[], lineEnd = '\r\n'): Uint8Array {
  return Uint8Array.from(records.flatMap((text) => [...toJis(text), ...new TextEncoder().encode(lineEnd)]))
}
