/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import type { BatchRow } from '../../../core/rows.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { BatchKind } from './batch-facts.ts'
import { BATCH_PATHS, type Origin } from './batch-request-kind.ts'

/** The lists of 総合振込 and 給与振込, and 承認待ち of both. */

interface BatchListProps {
  readonly view: View
  /** Null: 承認待ち of either kind. */
  readonly kind: BatchKind | null
  readonly batches: readonly BatchRow[]
  readonly names: ReadonlyMap<string, string>
  readonly mayRequest: (origin: Origin) => boolean
}

export function BatchListPage({ view, kind, batches, names, mayRequest }: BatchListProps) {
  const { t } = view
  const title = kind ? (`batch.kind-${kind}` as const) : 'batch.approvals'
  return (
    <Layout sheets={['batch.css']} view={view} screen={{ title, id: kind ? 'SIM-B13' : 'SIM-B14' }}>
      {kind && (mayRequest('screen') || mayRequest('file')) && (
        <section class="card" aria-labelledby="new-heading">
          <h2 id="new-heading">{t('batch.new')}</h2>
          <p>{t('batch.new-text')}</p>
          <div class="actions">
            {mayRequest('screen') && (
              <a class="button main" href={`/${BATCH_PATHS[kind]}/new`} data-testid="new-list">
                {t('batch.by-list')}
              </a>
            )}
            {mayRequest('file') && (
              <a class="button" href={`/${BATCH_PATHS[kind]}/file`} data-testid="new-file">
                {t('batch.by-file')}
              </a>
            )}
          </div>
        </section>
      )}
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t(kind ? 'batch.list' : 'batch.waiting')}</h2>
        {batches.length === 0 ? (
          <p data-testid="no-batches">{t(kind ? 'batch.none' : 'batch.none-waiting')}</p>
        ) : (
          <BatchTable view={view} batches={batches} names={names} />
        )}
      </section>
      <div class="actions">
        <a class="button" href="/">
          {t('page.to-top')}
        </a>
      </div>
    </Layout>
  )
}

function BatchTable({ view, batches, names }: Pick<BatchListProps, 'view' | 'batches' | 'names'>) {
  const { t } = view
  return (
    <table class="list stacked">
      <thead>
        <tr>
          <th scope="col">{t('result.receipt')}</th>
          <th scope="col">{t('batch.kind')}</th>
          <th scope="col">{t('batch.payment-date')}</th>
          <th scope="col" class="number">
            {t('batch.count')}
          </th>
          <th scope="col" class="number">
            {t('batch.total')}
          </th>
          <th scope="col">{t('batch.requested-by')}</th>
          <th scope="col">{t('batch.state')}</th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <th scope="row">
              <a href={`/batches/${batch.id}`} data-testid={`batch-${batch.id}`}>
                {receiptOf(batch)}
              </a>
            </th>
            <td data-label={t('batch.kind')}>{t(`batch.kind-${batch.kind}`)}</td>
            <td data-label={t('batch.payment-date')}>{batch.paymentDate.replaceAll('-', '/')}</td>
            <td class="number" data-label={t('batch.count')}>
              {t('batch.payments', { count: batch.count })}
            </td>
            <td class="number" data-label={t('batch.total')}>
              {t('facts.yen', { amount: groupThousands(batch.total) })}
            </td>
            <td data-label={t('batch.requested-by')} lang="ja">
              {names.get(batch.requestedBy) ?? batch.requestedBy}
            </td>
            <td data-label={t('batch.state')}>
              <span class={`state batch-${batch.state}`} data-testid="batch-state">
                {t(`batch-state.${batch.state}`)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
