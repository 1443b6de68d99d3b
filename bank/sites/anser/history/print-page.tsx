/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { isTerminal } from '../../../core/terminal.ts'
import { Layout } from '../../../web/layout.tsx'
import { PrintButton } from '../../../web/print-button.tsx'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { actionName, categoryName, HistoryTable, historyAddress } from './history-parts.tsx'
import type { HistoryPage as Found, Person, TypedConditions } from './history-query.ts'

/** The whole result for paper or a PDF, under the conditions that it was found by. */

/** So many rows are about fifty sheets. */
export const MOST_PRINTED = 1_000

interface PrintPageProps {
  readonly view: View
  readonly company: string
  readonly typed: TypedConditions
  readonly people: readonly Person[]
  readonly found: Found
  /** When it was asked for. */
  readonly at: number
}

export function PrintPage({ view, company, typed, people, found, at }: PrintPageProps) {
  const { t } = view
  const any = t('history.any')
  const person = people.find(({ loginId }) => loginId === typed.user)
  return (
    <Layout
      sheets={['listing.css', 'history.css']}
      view={view}
      screen={{ title: 'history.print-title', id: 'SIM-B32' }}
    >
      <div class="banner info no-print">
        <p>{t('history.print-lead')}</p>
        <div class="actions">
          <PrintButton t={t} />
          <a class="button" href={historyAddress('/history', typed)} data-testid="back">
            {t('history.back')}
          </a>
        </div>
      </div>
      <dl class="facts print-head">
        <dt>{t('top.company')}</dt>
        <dd lang="ja">{company}</dd>
        <dt>{t('history.printed')}</dt>
        <dd>{inJapan(at)}</dd>
        <dt>{t('history.printed-by')}</dt>
        <dd lang="ja">{view.user && `${view.user.name} (${view.user.loginId})`}</dd>
        <dt>{t('history.period')}</dt>
        <dd data-testid="period">{t('history.period-value', { from: typed.from || any, to: typed.to || any })}</dd>
        <dt>{t('history.user-name')}</dt>
        <dd>{typed.user === '' ? any : `${person?.name ?? ''} (${typed.user})`}</dd>
        <dt>{t('history.terminal')}</dt>
        <dd>{isTerminal(typed.terminal) ? t(`history-terminal.${typed.terminal}`) : any}</dd>
        <dt>{t('history.category')}</dt>
        <dd>{typed.category === '' ? any : categoryName(t, typed.category)}</dd>
        <dt>{t('history.action')}</dt>
        <dd>{typed.action === '' ? any : actionName(t, typed.action)}</dd>
        <dt>{t('history.number')}</dt>
        <dd data-testid="number">{t('history.size-rows', { number: found.total })}</dd>
      </dl>
      {found.total > found.rows.length && <p class="banner warning">{t('history.cut', { most: MOST_PRINTED })}</p>}
      {found.rows.length > 0 && <HistoryTable t={t} rows={found.rows} />}
    </Layout>
  )
}
