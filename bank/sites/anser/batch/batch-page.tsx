/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Fact } from '../../../core/fact.ts'
import type { BatchRow } from '../../../core/rows.ts'
import { receiptOf } from '../../../orders/receipt.ts'
import { Facts } from '../../../web/facts.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import type { Directory } from '../payments/institutions/directory.ts'
import { BATCH_PATHS, type Payments } from './batch-request-kind.ts'
import { PaymentTable } from './payment-table.tsx'
import { linesWithoutNumbers } from './zengin/write.ts'

/** One of 総合振込 and 給与振込, and what may be done with it. */

/** What the user may do with a batch that waits. */
export interface BatchActions {
  readonly approve: boolean
  readonly withdraw: boolean
  /** He requested it, and so may not approve it although he approves others. */
  readonly isOwn: boolean
}

interface BatchPageProps {
  readonly view: View
  readonly problems: Problems
  readonly batch: BatchRow
  readonly facts: readonly Fact[]
  readonly payments: Payments
  readonly known: Directory
  readonly names: ReadonlyMap<string, string>
  readonly actions: BatchActions
  /** The comment of 差戻し, as typed. */
  readonly comment: string
}

export function BatchPage(props: BatchPageProps) {
  const { view, problems, batch, facts, payments, names, actions } = props
  const { t } = view
  const withoutNumbers = linesWithoutNumbers(payments)
  const name = (loginId: string) => names.get(loginId) ?? loginId
  return (
    <Layout
      sheets={['batch.css']}
      view={view}
      screen={{ title: `batch.kind-${batch.kind}`, id: 'SIM-B17' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="batch-heading">
        <h2 id="batch-heading">{t('batch.contents')}</h2>
        <dl class="facts">
          <dt>{t('batch.state')}</dt>
          <dd>
            <span class={`state batch-${batch.state}`} data-testid="batch-state">
              {t(`batch-state.${batch.state}`)}
            </span>
          </dd>
          <dt>{t('result.receipt')}</dt>
          <dd data-testid="receipt">{receiptOf(batch)}</dd>
          <dt>{t('batch.requested-by')}</dt>
          <dd>
            <span lang="ja">{name(batch.requestedBy)}</span> {inJapan(batch.requestedAt)}
          </dd>
          {batch.decidedBy !== null && batch.decidedAt !== null && (
            <>
              <dt>{t(`batch.decided-${batch.state}`)}</dt>
              <dd>
                <span lang="ja">{name(batch.decidedBy)}</span> {inJapan(batch.decidedAt)}
              </dd>
            </>
          )}
          {batch.comment !== null && (
            <>
              <dt>{t('batch.comment')}</dt>
              <dd data-testid="comment-shown">{batch.comment}</dd>
            </>
          )}
        </dl>
        <Facts t={t} facts={facts} />
      </section>
      <PaymentTable t={t} payments={payments} known={props.known} />
      {withoutNumbers.length > 0 && (
        <p class="hint" data-testid="no-zengin">
          {t('batch.no-zengin', { lines: shortList(withoutNumbers) })}
        </p>
      )}
      {actions.isOwn && (
        <p class="banner info" data-testid="own-batch">
          {t('batch.own')}
        </p>
      )}
      {actions.approve && <Decision {...props} />}
      <form class="actions" method="post" action={`/batches/${batch.id}/withdrawal`}>
        <FormToken view={view} />
        {actions.withdraw && (
          <button class="button" type="submit" data-testid="withdraw">
            {t('batch.withdraw')}
          </button>
        )}
        {(batch.state === 'returned' || batch.state === 'withdrawn') && batch.requestedBy === view.user?.loginId && (
          <a class="button main" href={`/${BATCH_PATHS[batch.kind]}/new?from=${batch.id}`} data-testid="request-again">
            {t('batch.again')}
          </a>
        )}
        {withoutNumbers.length === 0 && (
          <a class="button" href={`/batches/${batch.id}/zengin`} download data-testid="save-zengin">
            {t('batch.save-zengin')}
          </a>
        )}
        <a class="button" href={`/${BATCH_PATHS[batch.kind]}`}>
          {t('batch.to-list')}
        </a>
      </form>
    </Layout>
  )
}

/** The first of them: `1, 2, 3 …`. */
function shortList(lines: readonly number[]): string {
  const most = 5
  return lines.slice(0, most).join(', ') + (lines.length > most ? ' …' : '')
}

function Decision({ view, problems, batch, comment }: BatchPageProps) {
  const { t } = view
  return (
    <div class="columns">
      <section class="card" aria-labelledby="approve-heading">
        <h2 id="approve-heading">{t('batch.approve')}</h2>
        <p>{t('batch.approve-text')}</p>
        <p data-testid="balance-note">{t('batch.balance-note')}</p>
        <form method="post" action={`/batches/${batch.id}/approval`}>
          <FormToken view={view} />
          <div class="actions">
            <button class="button main" type="submit" id="approve" data-testid="approve">
              {t('batch.approve')}
            </button>
          </div>
        </form>
      </section>
      <section class="card" aria-labelledby="return-heading">
        <h2 id="return-heading">{t('batch.return')}</h2>
        <form method="post" action={`/batches/${batch.id}/return`} novalidate>
          <FormToken view={view} />
          <div class="field">
            <label for="comment">
              {t('batch.comment')} <Required t={t} />
            </label>
            <p class="hint" id="comment-hint">
              {t('batch.comment-hint')}
            </p>
            <FieldProblem t={t} problems={problems} field="comment" />
            <textarea id="comment" name="comment" rows={3} data-testid="comment" {...fieldState(problems, 'comment')}>
              {comment}
            </textarea>
          </div>
          <div class="actions">
            <button class="button" type="submit" data-testid="return">
              {t('batch.return')}
            </button>
          </div>
        </form>
      </section>
    </div>
  )
}
