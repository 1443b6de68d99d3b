/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { HistoryRow } from '../../../core/rows.ts'
import type { Text, TextKey } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import { detailName, inWords } from '../history/history-parts.tsx'
import { detailOf } from '../history/history-query.ts'
import type { CustomerFile } from './customer-file.ts'

/** What happened and when, in tables. */

interface RegistrationTableProps {
  readonly t: Text
  readonly file: CustomerFile
  readonly printed: (tokenCode: string) => string
}

export function RegistrationTable({ t, file, printed }: RegistrationTableProps) {
  if (file.registrations.length === 0) return <p data-testid="registrations">{t('desk.nothing')}</p>
  const columns: readonly TextKey[] = ['desk.step-opened', 'desk.step-identified', 'desk.step-completed']
  return (
    <table class="records" data-testid="registrations">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th scope="col">{t('standing.token-code')}</th>
        </tr>
      </thead>
      <tbody>
        {file.registrations.map((row) => (
          <tr key={row.id}>
            <td data-label={t('desk.step-opened')}>{inJapan(row.createdAt)}</td>
            <td data-label={t('desk.step-identified')}>
              {row.identifiedAt === null ? '-' : inJapan(row.identifiedAt)}
            </td>
            <td data-label={t('desk.step-completed')}>{row.completedAt === null ? '-' : inJapan(row.completedAt)}</td>
            <td data-label={t('standing.token-code')}>
              <code>{row.tokenCode === null ? '-' : printed(row.tokenCode)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface HistoryTableProps {
  readonly t: Text
  readonly rows: readonly HistoryRow[]
  readonly testId: string
}

export function HistoryTable({ t, rows, testId }: HistoryTableProps) {
  if (rows.length === 0) return <p data-testid={testId}>{t('desk.nothing')}</p>
  return (
    <table class="records" data-testid={testId}>
      <thead>
        <tr>
          <th scope="col">{t('desk.history-at')}</th>
          <th scope="col">{t('desk.history-who')}</th>
          <th scope="col">{t('desk.history-what')}</th>
          <th scope="col">{t('desk.history-result')}</th>
          <th scope="col">{t('desk.history-detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td class="at" data-label={t('desk.history-at')}>
              {inJapan(row.at)}
            </td>
            <td class="at" data-label={t('desk.history-who')} lang="ja">
              {row.userName}
            </td>
            <td data-label={t('desk.history-what')}>{t(`history-action.${row.action}` as TextKey)}</td>
            <td class="at" data-label={t('desk.history-result')}>
              <span class={row.result === 'failed' ? 'state stopped' : undefined}>
                {t(`history-result.${row.result}`)}
              </span>
            </td>
            <td data-label={t('desk.history-detail')}>{detailText(t, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function detailText(t: Text, row: HistoryRow): string {
  const parts = Object.entries(detailOf(row))
  if (parts.length === 0) return '-'
  return parts.map(([name, value]) => `${detailName(t, name)}: ${inWords(t, name, value)}`).join(', ')
}
