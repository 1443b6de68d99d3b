/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { HISTORY_CATEGORIES, type HistoryCategory } from '../../../core/history.ts'
import type { HistoryRow } from '../../../core/rows.ts'
import type { Text, TextKey } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import { detailOf, type TypedConditions } from './history-query.ts'
import { HISTORY_TEXTS } from './texts.ts'

/** 操作履歴一覧 as a table, on the page and on paper. */

/** Every 操作内容 of the customers themselves: what the bank's staff and testers do is in the help desk's words. */
export const ACTIONS: readonly string[] = Object.keys(HISTORY_TEXTS.ja)
  .filter((key) => key.startsWith('history-action.'))
  .map((key) => key.slice('history-action.'.length))

/** What is written in a row as a key, in words; the key itself when there is none. */
function word(
  t: Text,
  kind: 'history-item' | 'history-category' | 'history-action' | 'history-detail' | 'history-reason' | 'kind',
  name: string,
): string {
  const key = `${kind}.${name}`
  const text = t(key as TextKey)
  return text === key ? name : text
}

export function categoryName(t: Text, category: string): string {
  return word(t, 'history-category', category)
}

export function actionName(t: Text, action: string): string {
  return word(t, 'history-action', action)
}

export function detailName(t: Text, name: string): string {
  return word(t, 'history-detail', name)
}

export function isCategory(text: string): text is HistoryCategory {
  return HISTORY_CATEGORIES.some((category) => category === text)
}

export function HistoryTable({ t, rows }: { readonly t: Text; readonly rows: readonly HistoryRow[] }) {
  return (
    <table class="listing history">
      <thead>
        <tr>
          <th scope="col">{t('history.at')}</th>
          <th scope="col">{t('history.user')}</th>
          <th scope="col">{t('history.category')}</th>
          <th scope="col">{t('history.action')}</th>
          <th scope="col">{t('history.result')}</th>
          <th scope="col">{t('history.detail')}</th>
          <th scope="col">{t('history.terminal')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-testid="history-row" data-action={row.action} data-result={row.result}>
            <td data-label={t('history.at')}>
              <time datetime={new Date(row.at).toISOString()}>{inJapan(row.at)}</time>
            </td>
            <td data-label={t('history.user')}>
              <code>{row.loginId}</code> <span lang="ja">{row.userName}</span>
            </td>
            <td data-label={t('history.category')}>{categoryName(t, row.category)}</td>
            <td data-label={t('history.action')}>{actionName(t, row.action)}</td>
            <td data-label={t('history.result')}>
              <span class={`state result-${row.result}`}>{t(`history-result.${row.result}`)}</span>
            </td>
            <td data-label={t('history.detail')}>
              <Detail t={t} row={row} />
            </td>
            <td data-label={t('history.terminal')}>{t(`history-terminal.${row.terminal}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Detail({ t, row }: { readonly t: Text; readonly row: HistoryRow }) {
  const entries = Object.entries(detailOf(row)).filter(([, value]) => value !== '')
  if (entries.length === 0) return <>-</>
  return (
    <ul class="details">
      {entries.map(([name, value]) => (
        <li key={name}>
          {detailName(t, name)}: <span lang={name === 'reason' ? undefined : 'ja'}>{inWords(t, name, value)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A value of a row's detail as people read it. */
export function inWords(t: Text, name: string, value: string | number): string {
  if (name === 'reason' || name === 'items') {
    return String(value)
      .split(' ')
      .map((one) => word(t, name === 'reason' ? 'history-reason' : 'history-item', one))
      .join(t('settings.and'))
  }
  if (name === 'kind') return word(t, 'kind', String(value))
  return typeof value === 'number' ? value.toLocaleString('ja-JP') : value
}

/** The address of a part of the same result. */
export function historyAddress(
  path: string,
  typed: TypedConditions,
  more: Readonly<Record<string, string | number>> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...typed, ...more })) if (value !== '') query.set(name, String(value))
  return query.size > 0 ? `${path}?${query}` : path
}
