/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Rules } from '../../../core/bank.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Standing } from '../../../factors/camera-token/standing.ts'
import { Layout } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { TokenNeeds } from '../token-needs.tsx'
import { OfferList } from './offer-list.tsx'
import type { OfferGroup } from './offers.ts'

interface TopPageProps {
  readonly view: View
  readonly company: CompanyRow
  readonly standing: Standing
  /** As this bank prints it. */
  readonly tokenCode: string | null
  readonly groups: readonly OfferGroup[]
  /** To the portal, for who has registered there. */
  readonly leadsBack: boolean
  readonly rules: Rules
}

export function TopPage({ view, company, standing, tokenCode, groups, leadsBack, rules }: TopPageProps) {
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
        {leadsBack && (
          <div class="actions">
            <a class="button" href="/portal" data-testid="to-portal">
              {t('portal.back')}
            </a>
          </div>
        )}
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
        {groups.map(({ heading, offers }) => (
          <>
            <h3>{t(heading)}</h3>
            <OfferList t={t} offers={offers} />
          </>
        ))}
        <p class="staff">
          <a href="/help-desk" data-testid="help-desk">
            {t('top.help-desk')}
          </a>{' '}
          <a href="/mailbox" data-testid="mailbox">
            {t('mailbox.link')}
          </a>
        </p>
      </section>
      <TokenNeeds t={t} rules={rules} />
    </Layout>
  )
}
