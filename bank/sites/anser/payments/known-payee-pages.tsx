/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { KnownPayeeRow } from '../../../core/rows.ts'
import { ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { DestinationFields, FirstButton } from './destination-fields.tsx'
import type { TypedPayment } from './transfer-form.ts'

/** 利用者登録口座: the payees that users have registered, and the form for a new one. */

interface KnownPayeesPageProps {
  readonly view: View
  readonly payees: readonly KnownPayeeRow[]
}

export function KnownPayeesPage({ view, payees }: KnownPayeesPageProps) {
  const { t } = view
  const labels = { payee: t('facts.payee'), account: t('known-payees.account'), memo: t('known-payees.memo') }
  return (
    <Layout sheets={['listing.css']} view={view} screen={{ title: 'known-payees.title', id: 'SIM-B68' }}>
      <p>{t('known-payees.lead')}</p>
      <section class="card" aria-labelledby="list-heading">
        <h2 id="list-heading">{t('known-payees.list', { count: payees.length })}</h2>
        {payees.length > 0 && (
          <table class="listing">
            <thead>
              <tr>
                {[...Object.values(labels), t('reservations.work')].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {payees.map(({ id, bank, branch, accountType, accountNumber, payee, memo }) => (
                <tr key={id} data-testid="known-payee">
                  <th scope="row" lang="ja" data-label={labels.payee}>
                    {payee}
                  </th>
                  <td data-label={labels.account}>
                    <span lang="ja">{`${bank} ${branch}`}</span> {t(`account-type.${accountType}`)} {accountNumber}
                  </td>
                  <td data-label={labels.memo}>{memo}</td>
                  <td>
                    <form method="post" action={`/known-payees/${id}/deletion`}>
                      <FormToken view={view} />
                      <button class="button small" type="submit" data-testid="delete-payee">
                        {t('known-payees.delete')}
                        <span class="visually-hidden" lang="ja">
                          {` ${payee}`}
                        </span>
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div class="actions">
          <a class="button main" href="/known-payees/new" data-testid="new-payee">
            {t('known-payees.new')}
          </a>
          <a class="button" href="/listed-transfer" data-testid="back">
            {t('known-payees.to-transfer')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

export type TypedPayee = Omit<TypedPayment, 'amount'> & { readonly memo: string }

interface NewPayeePageProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedPayee
}

export function NewPayeePage({ view, problems, typed }: NewPayeePageProps) {
  const { t } = view
  return (
    <Layout
      sheets={['payments.css']}
      view={view}
      screen={{ title: 'known-payees.new', id: 'SIM-B69' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} />
      <form method="post" action="/known-payees/new" novalidate>
        <FormToken view={view} />
        <FirstButton text={t('known-payees.register')} />
        <section class="card" aria-labelledby="to-heading">
          <h2 id="to-heading">{t('transfer.to')}</h2>
          <DestinationFields t={t} problems={problems} typed={typed} />
          <TextField
            t={t}
            problems={problems}
            field="memo"
            label={t('known-payees.memo')}
            hint={t('known-payees.memo-hint')}
            isRequired={false}
            value={typed.memo}
          />
          <div class="actions">
            <button class="button main" type="submit" data-testid="register-payee">
              {t('known-payees.register')}
            </button>
            <a class="button" href="/known-payees" data-testid="back">
              {t('known-payees.back')}
            </a>
          </div>
        </section>
      </form>
    </Layout>
  )
}
