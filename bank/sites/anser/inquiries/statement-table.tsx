/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import type { MovementRow } from '../../../core/rows.ts'
import type { Text, TextKey } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { Statement } from './statement-query.ts'

interface StatementTableProps {
  readonly t: Text
  readonly which: Statement
  readonly rows: readonly MovementRow[]
}

const HEADS: Readonly<Record<Statement, readonly TextKey[]>> = {
  statement: ['statement.at', 'statement.kind', 'statement.text', 'statement.out', 'statement.in', 'statement.balance'],
  incoming: ['statement.at', 'statement.payer', 'statement.sender', 'statement.amount'],
}

const AMOUNTS: readonly TextKey[] = ['statement.out', 'statement.in', 'statement.balance', 'statement.amount']

export function StatementTable({ t, which, rows }: StatementTableProps) {
  return (
    <table class="listing statement">
      <thead>
        <tr>
          {HEADS[which].map((head) => (
            <th key={head} scope="col" class={AMOUNTS.includes(head) ? 'figure' : undefined}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-testid="movement" data-kind={row.kind}>
            <td data-label={t('statement.at')}>
              <time datetime={new Date(row.at).toISOString()}>{inJapan(row.at)}</time>
            </td>
            {which === 'statement' ? <Moved t={t} row={row} /> : <Received t={t} row={row} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly t: Text
  readonly row: MovementRow
}

function Moved({ t, row }: RowProps) {
  const out = row.amount < 0
  return (
    <>
      <td data-label={t('statement.kind')}>{t(`movement.${row.kind}`)}</td>
      <td data-label={t('statement.text')} lang="ja">
        {row.text}
      </td>
      <td class="figure" data-label={t('statement.out')}>
        {out ? groupThousands(-row.amount) : ''}
      </td>
      <td class="figure" data-label={t('statement.in')}>
        {out ? '' : groupThousands(row.amount)}
      </td>
      <td class="figure" data-label={t('statement.balance')}>
        {groupThousands(row.balance)}
      </td>
    </>
  )
}

function Received({ t, row }: RowProps) {
  return (
    <>
      <td data-label={t('statement.payer')} lang="ja">
        {row.text}
      </td>
      <td data-label={t('statement.sender')} lang="ja">
        {[row.bank, row.branch].join(' ').trim() || '-'}
      </td>
      <td class="figure" data-label={t('statement.amount')}>
        {groupThousands(row.amount)}
      </td>
    </>
  )
}
