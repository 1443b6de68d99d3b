/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { Facts } from '../web/facts.tsx'
import { Layout, Steps } from '../web/layout.tsx'
import type { TextKey } from '../web/text.ts'
import { inJapan } from '../web/time.ts'
import type { View } from '../web/view.ts'
import type { ReadOrder } from './order-kinds.ts'
import type { Proof } from './orders.ts'
import { receiptOf } from './receipt.ts'

/** Before and after BSSK007: what was typed once more, and the result. The same for every kind of order. */

const PROOF_STEPS: Readonly<Record<Proof, readonly TextKey[]>> = {
  token: ['steps.order.code'],
  password: ['steps.order.password'],
  none: [],
}

export function orderSteps({ kind: { steps } }: Pick<ReadOrder, 'kind'>, proof: Proof): readonly TextKey[] {
  if ('all' in steps) return steps.all
  return [steps.first, 'steps.order.confirm', ...PROOF_STEPS[proof], 'steps.order.finished']
}

interface OrderPageProps {
  readonly view: View
  readonly order: ReadOrder
  readonly proof: Proof
}

export function ConfirmPage({ view, order, proof }: OrderPageProps) {
  const { t } = view
  const { row, kind, payload } = order
  const byToken = proof === 'token'
  const correct = kind.correct?.(row, payload)
  return (
    <Layout view={view} screen={{ title: 'confirm.title', id: 'SIM-B05' }}>
      <Steps view={view} names={orderSteps(order, proof)} current={2} />
      <section class="card" aria-labelledby="confirm-heading">
        <h2 id="confirm-heading">{t(kind.title)}</h2>
        <p>{t(byToken ? 'confirm.lead' : 'confirm.lead-password')}</p>
        <Facts t={t} facts={kind.facts(payload, t)} />
        <div class="actions">
          <a class="button main" href={`/orders/${row.id}/authentication`} data-testid="to-authentication">
            {t(byToken ? 'confirm.next' : 'confirm.next-password')}
          </a>
          {correct && (
            <a class="button" href={correct} data-testid="correct">
              {t('confirm.correct')}
            </a>
          )}
        </div>
      </section>
    </Layout>
  )
}

export function ResultPage({ view, order, proof }: OrderPageProps) {
  const { t } = view
  const { row, kind, payload } = order
  const steps = orderSteps(order, proof)
  return (
    <Layout view={view} screen={{ title: 'result.title', id: 'SIM-B06' }}>
      <Steps view={view} names={steps} current={steps.length} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="accepted">
          {t(kind.done)}
        </h2>
        <dl class="facts">
          <dt>{t('result.receipt')}</dt>
          <dd data-testid="receipt">{receiptOf(row)}</dd>
          <dt>{t('result.time')}</dt>
          <dd>{inJapan(row.acceptedAt ?? row.createdAt)}</dd>
        </dl>
        <h3>{t(kind.title)}</h3>
        <Facts t={t} facts={kind.facts(payload, t)} />
        <div class="actions">
          <a class="button main" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
          {kind.next && (
            <a class="button" href={kind.next.href} data-testid="next">
              {t(kind.next.text)}
            </a>
          )}
        </div>
      </section>
    </Layout>
  )
}
