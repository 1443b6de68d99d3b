import type { MovementRow } from '../../../core/rows.ts'
import type { Text } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { Statement } from './statement-query.ts'

/** 明細 as CSV (RFC 4180), in UTF-8 with the mark that spreadsheets know it by. */
export function statementCsv(t: Text, which: Statement, rows: readonly MovementRow[]): string {
  const lines = [headOf(t, which), ...rows.map((row) => cellsOf(t, which, row))]
  return `\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

function headOf(t: Text, which: Statement): readonly string[] {
  if (which === 'incoming') {
    return [t('statement.at'), t('statement.payer'), t('statement.sender'), t('statement.amount')]
  }
  return [t('statement.at'), t('statement.kind'), t('statement.text'), ...amounts(t), t('statement.balance')]
}

const amounts = (t: Text) => [t('statement.out'), t('statement.in')]

function cellsOf(t: Text, which: Statement, row: MovementRow): readonly string[] {
  const { at, kind, text, amount, balance, bank, branch } = row
  if (which === 'incoming') return [inJapan(at), text, [bank, branch].join(' ').trim(), String(amount)]
  const [out, paidIn] = amount < 0 ? [String(-amount), ''] : ['', String(amount)]
  return [inJapan(at), t(`movement.${kind}`), text, out, paidIn, String(balance)]
}

/** What begins like a formula is text for a spreadsheet, too; a number is none. */
function cell(text: string): string {
  const safe = /^(?!-\d+$)[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
