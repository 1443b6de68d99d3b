import { type PaidFrom, TYPE_NUMBERS } from '../../payments/accounts.ts'
import { type Institution, partsOf } from '../../payments/institution.ts'
import { branchOf, type Client, OWN_BANK } from '../../payments/own-bank.ts'
import { payeeKana } from '../../payments/payee.ts'
import { isZenginName } from '../../payments/zengin-characters.ts'
import type { BatchKind } from '../batch-facts.ts'
import { totalOf } from '../batch-form.ts'
import type { Payments } from '../batch-request-kind.ts'
import { toJis } from './jis.ts'
import { type FieldName, LAYOUT, type RecordKind, type ZenginField } from './layout.ts'

export interface WrittenBatch {
  readonly kind: BatchKind
  readonly from: PaidFrom
  /** `2026-11-24` */
  readonly paymentDate: string
  readonly payments: Payments
}

/** The lines, from 1, that name a bank or a branch without its number: a 全銀 file cannot hold them. */
export function linesWithoutNumbers(payments: Payments): readonly number[] {
  return payments.flatMap(({ bank, branch }, i) =>
    partsOf('bank', bank).code === '' || partsOf('branch', branch).code === '' ? [i + 1] : [],
  )
}

/**
 * A list as a 全銀 file: records with CR LF, zeros in bytes 39–42, 7 (テレ) in byte 112 of 総合振込. Names of banks and branches that are
 * no half-width kana are left out: their numbers say what is meant.
 * @throws RangeError when {@link linesWithoutNumbers} finds any, or the paying account's branch has no number
 */
export function writeZenginFile(batch: WrittenBatch, client: Client): Uint8Array<ArrayBuffer> {
  const { kind, from, paymentDate, payments } = batch
  const branch = branchOf(from)
  if (!branch || linesWithoutNumbers(payments).length > 0) throw new RangeError('a bank or a branch has no number')
  const records = [
    record('header', {
      'record-type': '1',
      kind: kind === 'general' ? '21' : '11',
      'code-type': '0',
      'client-code': client.code,
      'client-name': client.name,
      date: paymentDate.slice(5).replace('-', ''),
      'own-bank': OWN_BANK.code,
      'own-bank-name': OWN_BANK.name,
      'own-branch': branch.code,
      'own-branch-name': branch.name,
      'own-account-type': TYPE_NUMBERS[from.type],
      'own-account-number': from.number,
    }),
    ...payments.map((payment) =>
      record('data', {
        'record-type': '2',
        bank: partsOf('bank', payment.bank).code,
        'bank-name': kanaName('bank', payment.bank),
        branch: partsOf('branch', payment.branch).code,
        'branch-name': kanaName('branch', payment.branch),
        'account-type': TYPE_NUMBERS[payment.accountType],
        'account-number': payment.accountNumber,
        payee: payment.payee,
        amount: String(payment.amount),
        'transfer-type': kind === 'general' ? '7' : ' ',
      }),
    ),
    record('trailer', { 'record-type': '8', count: String(payments.length), total: String(totalOf(payments)) }),
    record('end', { 'record-type': '9' }),
  ]
  return Uint8Array.from(records.flatMap((text) => [...toJis(text), 0x0d, 0x0a]))
}

function record<Kind extends RecordKind>(
  kind: Kind,
  values: Readonly<Partial<Record<FieldName<Kind>, string>>>,
): string {
  const fields: readonly ZenginField<Kind>[] = LAYOUT[kind]
  return fields
    .map(({ name, type, from, to }) => {
      const [text, length] = [values[name] ?? '', to - from + 1]
      return type === 'N' ? text.padStart(length, '0') : text.padEnd(length)
    })
    .join('')
}

function kanaName(which: Institution, text: string): string {
  const { name } = partsOf(which, text)
  const kana = payeeKana(name)
  return isZenginName(kana) && kana.length <= 15 ? kana : ''
}
