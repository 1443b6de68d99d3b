/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { groupThousands } from '../domain/accounts.ts'
import type { BatchKind } from '../domain/batch-facts.ts'
import { BATCH_PATHS, type Payments } from '../domain/kinds/batch-request.ts'
import type { Fact } from '../domain/order-kind.ts'
import type { ReadOrder } from '../domain/order-kinds.ts'
import { receiptOf } from '../domain/receipt.ts'
import type { BatchRow } from '../store/rows.ts'
import { numbered } from './batch-form-page.tsx'
import { Facts } from './facts.tsx'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required } from './fields.tsx'
import { FormToken, Layout, Steps } from './layout.tsx'
import { orderSteps } from './order-pages.tsx'
import type { Text } from './text.ts'
import { inJapan } from './time.ts'
import type { View } from './view.ts'

/** 総合振込 and 給与振込 outside their form: what is requested, the lists, one of them, and what may be done with it. */

interface RequestPageProps {
  readonly view: View
  readonly problems: Problems
  readonly order: ReadOrder
  readonly kind: BatchKind
  readonly payments: Payments
}

/** 内容確認 before the request. */
export function BatchRequestPage({ view, problems, order, kind, payments }: RequestPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: `batch.kind-${kind}`, id: 'SIM-B16' }} mistakes={problems.length > 0}>
      <Steps view={view} names={orderSteps(order, 'none')} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="confirm-heading">
        <h2 id="confirm-heading">{t('batch.contents')}</h2>
        <p>{t('batch.confirm-lead')}</p>
        <Facts facts={order.kind.facts(order.payload, t)} />
      </section>
      <PaymentTable t={t} payments={payments} />
      <form class="actions" method="post" action={`/batch-requests/${order.row.id}`}>
        <FormToken view={view} />
        <button class="button main" type="submit" data-testid="request">
          {t('batch.submit')}
        </button>
        <a class="button" href={order.kind.correct?.(order.row, order.payload)} data-testid="correct">
          {t('confirm.correct')}
        </a>
      </form>
    </Layout>
  )
}

function PaymentTable({ t, payments }: { readonly t: Text; readonly payments: Payments }) {
  return (
    <section class="card" aria-labelledby="payments-heading">
      <h2 id="payments-heading">{t('batch.lines')}</h2>
      <table class="list" data-testid="payments">
        <thead>
          <tr>
            <th scope="col">{t('batch.number')}</th>
            <th scope="col">{t('facts.payee')}</th>
            <th scope="col">{t('batch.destination')}</th>
            <th scope="col" class="number">
              {t('facts.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {numbered(payments).map(([line, payment]) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td lang="ja">{payment.payee}</td>
              <td>
                <span lang="ja">{`${payment.bank} ${payment.branch}`}</span>{' '}
                {`${t(`account-type.${payment.accountType}`)} ${payment.accountNumber}`}
              </td>
              <td class="number">{t('facts.yen', { amount: groupThousands(payment.amount) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface BatchListProps {
  readonly view: View
  /** Null: 承認待ち of either kind. */
  readonly kind: BatchKind | null
  readonly batches: readonly BatchRow[]
  readonly names: ReadonlyMap<string, string>
  readonly mayRequest: boolean
}

export function BatchListPage({ view, kind, batches, names, mayRequest }: BatchListProps) {
  const { t } = view
  const title = kind ? (`batch.kind-${kind}` as const) : 'batch.approvals'
  return (
    <Layout view={view} screen={{ title, id: kind ? 'SIM-B13' : 'SIM-B14' }}>
      {kind && mayRequest && (
        <section class="card" aria-labelledby="new-heading">
          <h2 id="new-heading">{t('batch.new')}</h2>
          <p>{t('batch.new-text')}</p>
          <div class="actions">
            <a class="button main" href={`/${BATCH_PATHS[kind]}/new`} data-testid="new-list">
              {t('batch.by-list')}
            </a>
            <a class="button" href={`/${BATCH_PATHS[kind]}/file`} data-testid="new-file">
              {t('batch.by-file')}
            </a>
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
  readonly names: ReadonlyMap<string, string>
  readonly actions: BatchActions
  /** The comment of 差戻し, as typed. */
  readonly comment: string
}

export function BatchPage(props: BatchPageProps) {
  const { view, problems, batch, facts, payments, names, actions } = props
  const { t } = view
  const name = (loginId: string) => names.get(loginId) ?? loginId
  return (
    <Layout view={view} screen={{ title: `batch.kind-${batch.kind}`, id: 'SIM-B17' }} mistakes={problems.length > 0}>
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
        <Facts facts={facts} />
      </section>
      <PaymentTable t={t} payments={payments} />
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
        <a class="button" href={`/${BATCH_PATHS[batch.kind]}`}>
          {t('batch.to-list')}
        </a>
      </form>
    </Layout>
  )
}

function Decision({ view, problems, batch, comment }: BatchPageProps) {
  const { t } = view
  return (
    <div class="columns">
      <section class="card" aria-labelledby="approve-heading">
        <h2 id="approve-heading">{t('batch.approve')}</h2>
        <p>{t('batch.approve-text')}</p>
        <form method="post" action={`/batches/${batch.id}/approval`}>
          <FormToken view={view} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="approve">
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
