/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { HIGHEST_DAY_LIMITS } from '../../../core/company-profiles.ts'
import { groupThousands } from '../../../core/digits.ts'
import { DAY_LIMITED } from '../../../core/limited.ts'
import type { CompanyRow } from '../../../core/rows.ts'
import { CellInput, FieldProblem, ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout, Steps } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { Ways } from './company-menu-page.tsx'
import { ContractFacts, dayLimitName } from './profile-facts.tsx'
import { beforeField, limitField, PROFILE_FIELDS, type TypedProfile } from './profile-form.ts'

/** H0000002 企業情報変更, as the guide prints it. */

export const PROFILE_STEPS: readonly TextKey[] = ['company.step-form', 'company.step-confirm', 'company.step-done']

interface ProfilePageProps {
  readonly view: View
  readonly problems: Problems
  readonly company: CompanyRow
  readonly typed: TypedProfile
  /** As it is kept. */
  readonly before: TypedProfile
}

export function ProfilePage({ view, problems, company, typed, before }: ProfilePageProps) {
  const { t } = view
  const labels = Object.fromEntries(DAY_LIMITED.map((name) => [limitField(name), dayLimitName(t, name)]))
  return (
    <Layout
      view={view}
      sheets={['listing.css', 'company.css']}
      screen={{ title: 'company.profile-title', id: 'H0000002' }}
      mistakes={problems.length > 0}
    >
      <Steps view={view} names={PROFILE_STEPS} current={1} />
      <ProblemSummary t={t} problems={problems} labels={labels} />
      <p>{t('company.profile-lead')}</p>
      <ContractFacts t={t} company={company} />
      <form method="post" action="/company/profile" novalidate>
        <FormToken view={view} />
        <Before before={before} />
        <section class="card" aria-labelledby="tax-heading">
          <h2 id="tax-heading">{t('company.tax')}</h2>
          <TextField
            t={t}
            problems={problems}
            field="tax-address"
            label={t('company.tax-address')}
            hint={t('company.tax-address-hint')}
            isRequired={false}
            value={typed['tax-address']}
          />
        </section>
        <section class="card" aria-labelledby="approval-heading">
          <h2 id="approval-heading">{t('company.approval')}</h2>
          <fieldset class="field">
            <legend>{t('company.checks-accounts')}</legend>
            <p class="hint">{t('company.checks-accounts-hint')}</p>
            <FieldProblem t={t} problems={problems} field="checks-accounts" />
            <div class="ticks">
              {(['yes', 'no'] as const).map((answer) => (
                <label key={answer} class="tick">
                  <input
                    type="radio"
                    id={answer === 'yes' ? 'checks-accounts' : undefined}
                    name="checks-accounts"
                    value={answer}
                    checked={typed['checks-accounts'] === answer}
                    data-testid={`checks-accounts-${answer}`}
                  />
                  <span>{t(answer === 'yes' ? 'company.used' : 'company.not-used')}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </section>
        <section class="card" aria-labelledby="limits-heading">
          <h2 id="limits-heading">{t('company.limits')}</h2>
          <p class="hint">{t('company.limits-hint')}</p>
          <LimitTable {...{ view, problems, typed }} />
          <div class="actions">
            <button class="button main" type="submit" data-testid="change">
              {t('company.change')}
            </button>
          </div>
        </section>
      </form>
      <Ways view={view} />
    </Layout>
  )
}

/** What the form was drawn from: a colleague may change it while it is open. */
export function Before({ before }: Pick<ProfilePageProps, 'before'>) {
  return PROFILE_FIELDS.map((field) => (
    <input key={field} type="hidden" name={beforeField(field)} value={before[field]} />
  ))
}

function LimitTable({ view, problems, typed }: Omit<ProfilePageProps, 'company' | 'before'>) {
  const { t } = view
  return (
    <table class="listing">
      <thead>
        <tr>
          <th scope="col">{t('company.operation')}</th>
          <th scope="col">{t('company.highest')}</th>
          <th scope="col">{t('company.day-limit')}</th>
        </tr>
      </thead>
      <tbody>
        {DAY_LIMITED.map((name) => {
          const field = limitField(name)
          return (
            <tr key={name}>
              <th scope="row" data-label={t('company.operation')}>
                {dayLimitName(t, name)}
              </th>
              <td class="figure" data-label={t('company.highest')}>
                {groupThousands(HIGHEST_DAY_LIMITS[name])}
              </td>
              <td data-label={t('company.day-limit')}>
                <CellInput
                  {...{ t, problems, field }}
                  class="digits"
                  inputmode="numeric"
                  value={typed[field]}
                  label={t('company.day-limit-of', { name: dayLimitName(t, name) })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
