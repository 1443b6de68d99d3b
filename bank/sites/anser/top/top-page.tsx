/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Operation } from '../../../core/bank.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Refusal, Standing } from '../../../factors/camera-token/standing.ts'
import { Layout } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'

export type OperationName =
  | 'transfer'
  | 'registered-transfer'
  | 'pay-easy'
  | 'bulk'
  | 'salary'
  | 'approvals'
  | 'users'
  | 'history'
  | 'password'
  | 'token-help'

/** One operation as the top page offers it. */
export interface Offer {
  readonly name: OperationName
  /** For which of its parts the rules ask for the token; all of them: none is named. */
  readonly tokenFor: readonly Operation[] | 'all'
  /** The parts that its sentence names. */
  readonly works?: readonly TextKey[]
  /** Why the user cannot use it now. */
  readonly refusal: Refusal | 'no-authority' | null
}

interface TopPageProps {
  readonly view: View
  readonly company: CompanyRow
  readonly standing: Standing
  /** As this bank prints it. */
  readonly tokenCode: string | null
  readonly payments: readonly Offer[]
  readonly management: readonly Offer[]
}

export function TopPage({ view, company, standing, tokenCode, payments, management }: TopPageProps) {
  const { t } = view
  const mayRegister = standing.registration === 'none' || standing.registration === 'provisional'
  return (
    <Layout sheets={['operations.css']} view={view} screen={{ title: 'top.title', id: 'SIM-B03' }}>
      <section class="card" aria-labelledby="standing-heading">
        <h2 id="standing-heading">{t('top.standing')}</h2>
        <dl class="facts">
          <dt>{t('top.company')}</dt>
          <dd lang="ja">{spoken(t, company.name)}</dd>
          <dt>{t('top.user')}</dt>
          <dd>
            <span lang="ja">{spoken(t, view.user?.name ?? '')}</span>
            {view.user && ` (${t(`kind.${view.user.kind}`)})`}
          </dd>
          <dt>{t('standing.registration')}</dt>
          <dd>
            <span class={`state ${standing.registration}`} data-testid="registration-state">
              {t(`registration-state.${standing.registration}`)}
            </span>
          </dd>
          <dt>{t('standing.token-code')}</dt>
          <dd data-testid="token-code">{tokenCode ?? '-'}</dd>
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
        {mayRegister && (
          <ul class="operations">
            <li>
              <a href="/registration/choice" data-testid="registration">
                <strong>{t('registration.title')}</strong>
                <span>{t('operation.registration-text')}</span>
              </a>
            </li>
          </ul>
        )}
        <h3>{t('top.payments')}</h3>
        <Offers t={t} offers={payments} />
        <h3>{t('top.management')}</h3>
        <Offers t={t} offers={management} />
        <p class="staff">
          <a href="/help-desk" data-testid="help-desk">
            {t('top.help-desk')}
          </a>
        </p>
      </section>
    </Layout>
  )
}

/** 「トランザクション認証が必要」, and for what, where not everything of it needs the token. */
export function TokenNote({ t, tokenFor }: { readonly t: Text; readonly tokenFor: Offer['tokenFor'] }) {
  if (tokenFor === 'all') return <small>{t('top.needs-token')}</small>
  if (tokenFor.length === 0) return null
  const names = tokenFor.map((operation) => t(`settings.operation-${operation}`)).join(t('settings.and'))
  return <small>{t('top.needs-token-for', { names })}</small>
}

/** An operation that the user may not use is not a link: it says why. */
function Offers({ t, offers }: { readonly t: Text; readonly offers: readonly Offer[] }) {
  return (
    <ul class="operations">
      {offers.map(({ name, tokenFor, works, refusal }) => (
        <li key={name}>
          {refusal === 'no-authority' ? (
            <div class="operation" data-testid={name}>
              <strong>{t(`operation.${name}`)}</strong>
              <span class="refused">{t('operation-refused.no-authority')}</span>
            </div>
          ) : (
            <a href={`/${name}`} data-testid={name}>
              <strong>{t(`operation.${name}`)}</strong>
              <span>
                {t(`operation.${name}-text`, {
                  works: (works ?? []).map((work) => t(work)).join(t('settings.and')),
                })}
              </span>
              {refusal ? (
                <span class="refused">{t(`operation-refused.${refusal}`)}</span>
              ) : (
                <TokenNote t={t} tokenFor={tokenFor} />
              )}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
