/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import type { AccountRow, ReservationRow } from '../../../core/rows.ts'
import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import { receiptOf } from '../../../orders/receipt.ts'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { paymentsOf } from './reservations.ts'

/** 予約振込振替: the list, 予約取消 with the confirmation password, and its result. */

const CANCELLATION_STEPS: readonly TextKey[] = [
  'steps.reservation.choose',
  'steps.reservation.confirm',
  'steps.reservation.finished',
]

type Reserved = readonly [ReservationRow, AccountRow | null]

interface ReservationsPageProps {
  readonly view: View
  readonly reservations: readonly Reserved[]
}

export function ReservationsPage({ view, reservations }: ReservationsPageProps) {
  const { t } = view
  return (
    <Layout sheets={['listing.css']} view={view} screen={{ title: 'reservations.title', id: 'SIM-B65' }}>
      <p>{t('reservations.lead')}</p>
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t('reservations.list')}</h2>
        {reservations.length === 0 && <p data-testid="no-reservation">{t('reservations.nothing')}</p>}
        {reservations.length > 0 && <ReservationTable t={t} view={view} reservations={reservations} />}
        <div class="actions">
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

const HEADS = ['facts.payment-date', 'facts.payee', 'facts.amount', 'reservations.state', 'reservations.work'] as const

function ReservationTable({ t, view, reservations }: ReservationsPageProps & { readonly t: Text }) {
  const [day, payee, amount, state, work] = HEADS.map((head) => t(head))
  return (
    <table class="listing">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reservations.map(([reservation]) => (
          <tr key={reservation.orderId} data-testid="reservation" data-state={reservation.state}>
            <td data-label={day}>{reservation.day.replaceAll('-', '/')}</td>
            <td data-label={payee}>
              <span lang="ja">{payeesOf(t, reservation)}</span>
              <small>{receiptOf({ id: reservation.orderId })}</small>
            </td>
            <td data-label={amount}>{t('facts.yen', { amount: groupThousands(reservation.total) })}</td>
            <td data-label={state}>
              <span class={`state reservation-${reservation.state}`}>
                {t(`reservation-state.${reservation.state}`)}
              </span>
            </td>
            <td data-label={work}>
              {reservation.state === 'reserved' && reservation.loginId === view.user?.loginId ? (
                <a href={`/reservations/${reservation.orderId}/cancellation`} data-testid="cancel-reservation">
                  {t('reservations.cancel')}
                </a>
              ) : (
                '-'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The only payee, or how many there are. */
function payeesOf(t: Text, reservation: ReservationRow): string {
  const payments = paymentsOf(reservation)
  return payments.length === 1 ? (payments[0]?.text ?? '') : t('reservations.payments', { count: payments.length })
}

interface CancellationPageProps {
  readonly view: View
  readonly problems: Problems
  readonly reserved: Reserved
}

export function CancellationPage({ view, problems, reserved }: CancellationPageProps) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'reservations.cancellation', id: 'SIM-B66' }} mistakes={problems.length > 0}>
      <Steps view={view} names={CANCELLATION_STEPS} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="cancellation-heading">
        <h2 id="cancellation-heading">{t('reservations.what')}</h2>
        <ReservedFacts t={t} reserved={reserved} />
        <form method="post" action={`/reservations/${reserved[0].orderId}/cancellation`} novalidate>
          <FormToken view={view} />
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="confirm">
              {t('reservations.execute')}
            </button>
            <a class="button" href="/reservations" data-testid="back">
              {t('reservations.back')}
            </a>
          </div>
        </form>
      </section>
    </Layout>
  )
}

export function CancelledPage({ view, reserved }: Omit<CancellationPageProps, 'problems'>) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'reservations.cancelled', id: 'SIM-B67' }}>
      <Steps view={view} names={CANCELLATION_STEPS} current={3} />
      <section class="card" aria-labelledby="cancelled-heading">
        <h2 class="success" id="cancelled-heading" data-testid="cancelled">
          {t('reservations.done')}
        </h2>
        <ReservedFacts t={t} reserved={reserved} />
        <div class="actions">
          <a class="button main" href="/reservations" data-testid="back">
            {t('reservations.back')}
          </a>
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

function ReservedFacts({ t, reserved: [reservation, account] }: { readonly t: Text; readonly reserved: Reserved }) {
  return (
    <dl class="facts">
      <dt>{t('result.receipt')}</dt>
      <dd>{receiptOf({ id: reservation.orderId })}</dd>
      <dt>{t('facts.payment-date')}</dt>
      <dd data-testid="fact-payment-date">{reservation.day.replaceAll('-', '/')}</dd>
      {account && (
        <>
          <dt>{t('transfer.account')}</dt>
          <dd lang="ja">{`${account.branch} ${t(`account-type.${account.type}`)} ${account.number}`}</dd>
        </>
      )}
      {paymentsOf(reservation).map(({ text, amount }) => (
        <>
          <dt lang="ja">{text}</dt>
          <dd>{t('facts.yen', { amount: groupThousands(amount) })}</dd>
        </>
      ))}
      <dt>{t('facts.amount')}</dt>
      <dd class="sum" data-testid="fact-amount">
        {t('facts.yen', { amount: groupThousands(reservation.total) })}
      </dd>
    </dl>
  )
}
