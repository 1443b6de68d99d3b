/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Text } from '../../../web/text.ts'
import { groupThousands } from '../payments/accounts.ts'
import { numbered } from './batch-form-page.tsx'
import type { Payments } from './batch-request-kind.ts'

/** The payments of a batch, numbered. */
export function PaymentTable({ t, payments }: { readonly t: Text; readonly payments: Payments }) {
  return (
    <section class="card" aria-labelledby="payments-heading">
      <h2 id="payments-heading">{t('batch.lines')}</h2>
      <table class="list stacked" data-testid="payments">
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
              <td lang="ja" data-label={t('facts.payee')}>
                {payment.payee}
              </td>
              <td data-label={t('batch.destination')}>
                <span lang="ja">{`${payment.bank} ${payment.branch}`}</span>{' '}
                {`${t(`account-type.${payment.accountType}`)} ${payment.accountNumber}`}
              </td>
              <td class="number" data-label={t('facts.amount')}>
                {t('facts.yen', { amount: groupThousands(payment.amount) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
