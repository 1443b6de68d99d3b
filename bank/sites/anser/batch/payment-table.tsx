/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { groupThousands } from '../../../core/digits.ts'
import type { Text } from '../../../web/text.ts'
import { type Directory, resolve } from '../payments/institutions/directory.ts'
import { numbered } from './batch-form-page.tsx'
import type { Payments } from './batch-request-kind.ts'

interface PaymentTableProps {
  readonly t: Text
  readonly payments: Payments
  readonly known: Directory
}

/** The payments of a batch, numbered; where the dictionary has other words for bank and branch than the list, both. */
export function PaymentTable({ t, payments, known }: PaymentTableProps) {
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
                <KnownNames known={known} bank={payment.bank} branch={payment.branch} />
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

interface KnownNamesProps {
  readonly known: Directory
  readonly bank: string
  readonly branch: string
}

function KnownNames({ known, bank, branch }: KnownNamesProps) {
  const found = resolve(known, bank, branch)
  if (!found.bank) return null
  const names = `${found.bank.name} ${found.branch?.name ?? ''}`.trim()
  return names === `${bank} ${branch}` ? null : (
    <small lang="ja" data-testid="known-names">
      {names}
    </small>
  )
}
