/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyProfile } from '../../../core/company-profiles.ts'
import { groupThousands } from '../../../core/digits.ts'
import { DAY_LIMITED, type DayLimited } from '../../../core/limited.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { clientOf } from '../payments/own-bank.ts'
import { spoken } from '../practice/names.ts'
import { Changed } from './company-menu-page.tsx'
import { limitField, type ProfileField } from './profile-form.ts'

/** 企業情報 as it is shown: what the contract says, and what the company has set. */

/** 利用可能業務: what this bank's contract has. */
const OPERATIONS: readonly TextKey[] = [
  'operation.balances',
  'operation.statement',
  'operation.incoming',
  'right-service.mail-notices',
  'limited.transfer',
  'limited.bulk',
  'right-service.salary',
  'limited.pay-easy',
]

/** What only the bank changes. */
export function ContractFacts({ t, company }: { readonly t: Text; readonly company: CompanyRow }) {
  return (
    <section class="card" aria-labelledby="company-heading">
      <h2 id="company-heading">{t('company.group-company')}</h2>
      <dl class="facts">
        <dt>{t('company.kana')}</dt>
        <dd lang="ja">{clientOf(company.id).name}</dd>
        <dt>{t('top.company')}</dt>
        <dd lang="ja">{spoken(t, company.name)}</dd>
        <dt>{t('company.operations')}</dt>
        <dd>{OPERATIONS.map((name) => t(name)).join(t('company.comma'))}</dd>
      </dl>
    </section>
  )
}

/** The limit of all transfers stands over those of the same day. */
export function dayLimitName(t: Text, name: DayLimited): string {
  const limited = t(`limited.${name}`)
  return name === 'transfer' ? t('company.total', { name: limited }) : limited
}

interface ProfileFactsProps {
  readonly view: View
  readonly profile: CompanyProfile
  readonly changed: ReadonlySet<string>
}

export function ProfileFacts({ view, profile, changed }: ProfileFactsProps) {
  const { t } = view
  const value = (field: ProfileField, text: string) => (
    <dd class={changed.has(field) ? 'changed' : undefined} data-testid={`fact-${field}`}>
      {text}
      {changed.has(field) && <Changed view={view} />}
    </dd>
  )
  return (
    <>
      <section class="card" aria-labelledby="tax-heading">
        <h2 id="tax-heading">{t('company.tax')}</h2>
        <dl class="facts">
          <dt>{t('company.tax-address')}</dt>
          {value('tax-address', profile.taxAddress || '-')}
        </dl>
      </section>
      <section class="card" aria-labelledby="approval-heading">
        <h2 id="approval-heading">{t('company.approval')}</h2>
        <dl class="facts">
          <dt>{t('company.checks-accounts')}</dt>
          {value('checks-accounts', t(profile.checksAccounts ? 'company.used' : 'company.not-used'))}
        </dl>
      </section>
      <section class="card" aria-labelledby="limits-heading">
        <h2 id="limits-heading">{t('company.limits')}</h2>
        <dl class="facts">
          {DAY_LIMITED.map((name) => {
            const limit = profile.dayLimits[name]
            return (
              <>
                <dt>{dayLimitName(t, name)}</dt>
                {value(
                  limitField(name),
                  limit === undefined ? t('company.no-limit') : t('facts.yen', { amount: groupThousands(limit) }),
                )}
              </>
            )
          })}
        </dl>
      </section>
    </>
  )
}
