/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { ReadOrder } from '../../../orders/order-kinds.ts'
import { orderSteps } from '../../../orders/order-pages.tsx'
import { Facts } from '../../../web/facts.tsx'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { Directory } from '../payments/institutions/directory.ts'
import type { BatchKind } from './batch-facts.ts'
import type { Payments } from './batch-request-kind.ts'
import { PaymentTable } from './payment-table.tsx'

interface RequestPageProps {
  readonly view: View
  readonly problems: Problems
  readonly order: ReadOrder
  readonly kind: BatchKind
  readonly payments: Payments
  readonly known: Directory
}

/** 内容確認 before the request. */
export function BatchRequestPage({ view, problems, order, kind, payments, known }: RequestPageProps) {
  const { t } = view
  return (
    <Layout
      sheets={['batch.css']}
      view={view}
      screen={{ title: `batch.kind-${kind}`, id: 'SIM-B16' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={orderSteps(order, 'none')} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="confirm-heading">
        <h2 id="confirm-heading">{t('batch.contents')}</h2>
        <p>{t('batch.confirm-lead')}</p>
        <Facts t={t} facts={order.kind.facts(order.payload, t)} />
      </section>
      <PaymentTable t={t} payments={payments} known={known} />
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
