/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyProfile } from '../../../core/company-profiles.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import { ConfirmationField } from '../../../orders/authentication-page.tsx'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import { Ways } from './company-menu-page.tsx'
import { ContractFacts, ProfileFacts } from './profile-facts.tsx'
import { PROFILE_FIELDS, type TypedProfile, typedProfile } from './profile-form.ts'
import { Before, PROFILE_STEPS } from './profile-page.tsx'

/** 企業情報変更確認, with the confirmation password, and 企業情報変更結果. No token is asked for. */

interface ProfileShown {
  readonly view: View
  readonly company: CompanyRow
  readonly profile: CompanyProfile
  /** The fields that are not as they were. */
  readonly changed: ReadonlySet<string>
}

interface ProfileConfirmPageProps extends ProfileShown {
  readonly problems: Problems
  /** As it is kept. */
  readonly before: TypedProfile
}

export function ProfileConfirmPage(props: ProfileConfirmPageProps) {
  const { view, problems, company, profile, before } = props
  const { t } = view
  const typed = typedProfile(profile)
  return (
    <Layout
      view={view}
      sheets={['company.css']}
      screen={{ title: 'company.confirm-title', id: 'SIM-B71' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={PROFILE_STEPS} current={2} />
      <ProblemSummary t={t} problems={problems} />
      <p>{t('company.confirm-lead')}</p>
      <ContractFacts t={t} company={company} />
      <ProfileFacts {...props} />
      <form method="post" action="/company/profile/change" novalidate>
        <FormToken view={view} />
        <Before before={before} />
        {PROFILE_FIELDS.map((field) => (
          <input key={field} type="hidden" name={field} value={typed[field]} />
        ))}
        <section class="card" aria-labelledby="confirmation-heading">
          <h2 id="confirmation-heading">{t('confirmation.heading')}</h2>
          <ConfirmationField view={view} problems={problems} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="execute">
              {t('confirmation.submit')}
            </button>
            <button class="button" type="submit" name="do" value="back" data-testid="back">
              {t('company.back')}
            </button>
          </div>
        </section>
      </form>
    </Layout>
  )
}

export function ProfileResultPage(props: ProfileShown) {
  const { view, company } = props
  const { t } = view
  return (
    <Layout view={view} sheets={['company.css']} screen={{ title: 'company.result-title', id: 'SIM-B72' }}>
      <Steps view={view} names={PROFILE_STEPS} current={3} />
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="done">
          {t('company.done')}
        </h2>
        <p>{t('company.red')}</p>
      </section>
      <ContractFacts t={t} company={company} />
      <ProfileFacts {...props} />
      <Ways view={view} />
    </Layout>
  )
}
