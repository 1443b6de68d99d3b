/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { refusalOf, type Standing } from '../domain/standing.ts'
import type { CompanyRow } from '../store/rows.ts'
import { Layout } from './layout.tsx'
import type { TextKey } from './text.ts'
import type { View } from './view.ts'

const OTHER_OPERATIONS: readonly TextKey[] = [
  'operation.bulk',
  'operation.salary',
  'operation.pay-easy',
  'operation.users',
  'operation.history',
]

interface TopPageProps {
  readonly view: View
  readonly company: CompanyRow
  readonly standing: Standing
}

export function TopPage({ view, company, standing }: TopPageProps) {
  const { t } = view
  const refusal = refusalOf(standing)
  return (
    <Layout view={view} screen={{ title: 'top.title', id: 'SIM-B03' }}>
      <section class="card" aria-labelledby="standing-heading">
        <h2 id="standing-heading">{t('top.standing')}</h2>
        <dl class="facts">
          <dt>{t('top.company')}</dt>
          <dd lang="ja">{company.name}</dd>
          <dt>{t('top.user')}</dt>
          <dd>
            <span lang="ja">{view.user?.name}</span>
            {view.user && ` (${t(`kind.${view.user.kind}`)})`}
          </dd>
          <dt>{t('standing.registration')}</dt>
          <dd>
            <span class={`state ${standing.registration}`} data-testid="registration-state">
              {t(`registration-state.${standing.registration}`)}
            </span>
          </dd>
          <dt>{t('standing.token-code')}</dt>
          <dd data-testid="token-code">{standing.tokenCode ?? '-'}</dd>
          <dt>{t('standing.use')}</dt>
          <dd>
            <span class={`state ${standing.use}`} data-testid="use-state">
              {t(`use-state.${standing.use}`)}
            </span>
          </dd>
        </dl>
      </section>
      <section class="card" aria-labelledby="operations-heading">
        <h2 id="operations-heading">{t('top.operations')}</h2>
        <ul class="operations">
          <li>
            <a href="/transfer" data-testid="transfer">
              <strong>{t('operation.transfer')}</strong>
              <span>{refusal ? t(`refusal.${refusal}-short`) : t('operation.transfer-text')}</span>
            </a>
          </li>
          {standing.registration !== 'in-service' && (
            <li>
              <a href="/registration" data-testid="registration">
                <strong>{t('registration.title')}</strong>
                <span>{t('operation.registration-text')}</span>
              </a>
            </li>
          )}
        </ul>
        <h3>{t('top.others')}</h3>
        <ul class="other-operations">
          {OTHER_OPERATIONS.map((operation) => (
            <li key={operation}>{t(operation)}</li>
          ))}
        </ul>
      </section>
    </Layout>
  )
}
