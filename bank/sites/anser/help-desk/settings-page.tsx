/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyRow, HistoryRow } from '../../../core/rows.ts'
import { TAMPERING_SETTINGS } from '../../../core/settings.ts'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required, TextField } from '../../../web/fields.tsx'
import { FormToken } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { isOfTheBank } from '../practice/practice-data.ts'
import { OPERATIONS, RULE_SETS, RULES_BY_SET } from '../rules.ts'
import { CompanyChoice } from './company-choice.tsx'
import { DeskLayout } from './desk-layout.tsx'
import { LoginMethodSettings } from './login-method-settings.tsx'
import { HistoryTable } from './record-tables.tsx'
import { ServiceSettings } from './service-settings.tsx'
import type { TypedSettings } from './settings-form.ts'
import { SureField } from './sure-field.tsx'

const RESET_PARTS = ['rules', 'stock', 'companies'] as const

interface SettingsPageProps {
  readonly view: View
  readonly problems: Problems
  readonly typed: TypedSettings
  /** The bank's own history. */
  readonly history: readonly HistoryRow[]
  /** The bank's clock, and how far it is from the real one, in ms. */
  readonly now: number
  readonly clockOffset: number
  readonly companies: readonly CompanyRow[]
  /** Whose settings these are; null: the bank's. */
  readonly company: string | null
  /** Which of them the company has of its own. */
  readonly has: { readonly rules: boolean; readonly clock: boolean }
}

export function SettingsPage(props: SettingsPageProps) {
  const { view, problems, typed, history, now, clockOffset, companies, company, has } = props
  const { t } = view
  const common = { t, problems }
  return (
    <DeskLayout view={view} screen={{ title: 'desk.settings-title', id: 'SIM-H08' }} mistakes={problems.length > 0}>
      <ProblemSummary {...common} />
      <Whose view={view} {...{ companies, company, has }} />
      <form method="post" action="/help-desk/settings" novalidate>
        <FormToken view={view} />
        {company && <input type="hidden" name="company" value={company} />}
        <section class="card" aria-labelledby="rule-set-heading">
          <h2 id="rule-set-heading">{t('settings.rule-set')}</h2>
          <RuleSets {...common} chosen={typed['rule-set']} />
        </section>
        <ServiceSettings t={t} typed={typed} />
        <section class="card" aria-labelledby="limits-heading">
          <h2 id="limits-heading">{t('settings.limits')}</h2>
          <div class="pair">
            <TextField
              {...common}
              field="wrong-code-limit"
              label={t('settings.wrong-code-limit')}
              hint={t('settings.wrong-code-limit-hint')}
              value={typed['wrong-code-limit']}
              class="digits short"
              inputmode="numeric"
              suffix={<span class="unit">{t('settings.times')}</span>}
            />
            <TextField
              {...common}
              field="revocation-wait"
              label={t('settings.revocation-wait')}
              hint={t('settings.revocation-wait-hint')}
              value={typed['revocation-wait']}
              class="digits short"
              inputmode="numeric"
              suffix={<span class="unit">{t('settings.minutes')}</span>}
            />
          </div>
          <TextField
            {...common}
            field="introduction-ends"
            label={t('settings.introduction-ends')}
            hint={t('settings.introduction-ends-hint')}
            isRequired={false}
            value={typed['introduction-ends']}
            class="digits"
          />
          <TextField
            {...common}
            field="contract-switches"
            label={t('settings.contract-switches')}
            hint={t('settings.contract-switches-hint')}
            isRequired={false}
            value={typed['contract-switches']}
            class="digits"
          />
          <TextField
            {...common}
            field="announcement"
            label={t('settings.announcement')}
            hint={t('settings.announcement-hint')}
            isRequired={false}
            value={typed.announcement}
          />
          <label class="tick">
            <input type="checkbox" name="padded" value="yes" checked={typed.padded} data-testid="padded" />
            <span>
              {t('settings.padded')}
              <small>{t('settings.padded-hint')}</small>
            </span>
          </label>
        </section>
        <section class="card" aria-labelledby="login-heading">
          <h2 id="login-heading">{t('settings.login')}</h2>
          <TextField
            {...common}
            field="password-life"
            label={t('settings.password-life')}
            hint={t('settings.password-life-hint')}
            isRequired={false}
            value={typed['password-life']}
            class="digits short"
            inputmode="numeric"
            suffix={<span class="unit">{t('settings.days')}</span>}
          />
          <label class="tick">
            <input type="checkbox" name="portal" value="yes" checked={typed.portal} data-testid="portal" />
            <span>
              {t('settings.portal')}
              <small>{t('settings.portal-hint')}</small>
            </span>
          </label>
        </section>
        <section class="card" aria-labelledby="contact-heading">
          <h2 id="contact-heading">{t('settings.contact')}</h2>
          <div class="pair">
            <TextField
              {...common}
              field="contact-phone"
              label={t('settings.contact-phone')}
              hint={t('settings.contact-phone-hint')}
              value={typed['contact-phone']}
            />
            <TextField
              {...common}
              field="contact-hours"
              label={t('settings.contact-hours')}
              hint={t('settings.contact-hours-hint', { usual: t('contact.usual-hours') })}
              isRequired={false}
              value={typed['contact-hours']}
            />
          </div>
        </section>
        <LoginMethodSettings t={t} chosen={typed['login-method']} />
        <section class="card" aria-labelledby="tampering-heading">
          <h2 id="tampering-heading">{t('settings.tampering')}</h2>
          <p class="hint">{t('settings.tampering-hint')}</p>
          <fieldset class="field">
            <legend class="visually-hidden">{t('settings.tampering')}</legend>
            <div class="ticks">
              {TAMPERING_SETTINGS.map((what) => (
                <label key={what} class="tick">
                  <input
                    type="radio"
                    name="tampering"
                    value={what}
                    checked={what === typed.tampering}
                    data-testid={`tampering-${what}`}
                  />
                  <span>{t(`settings.tampering-${what}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        </section>
        <section class="card" aria-labelledby="operations-heading">
          <h2 id="operations-heading">{t('settings.operations')}</h2>
          <p class="hint">{t('settings.operations-hint')}</p>
          <div class="ticks two">
            {OPERATIONS.map((operation) => (
              <label key={operation} class="tick">
                <input
                  type="checkbox"
                  name={`needs-${operation}`}
                  value="yes"
                  checked={typed.operations.includes(operation)}
                  data-testid={`needs-${operation}`}
                />
                <span>{t(`settings.operation-${operation}`)}</span>
              </label>
            ))}
          </div>
          <div class="actions">
            <button class="button main" type="submit" data-testid="save-settings">
              {t('settings.save')}
            </button>
          </div>
        </section>
      </form>
      <Clock t={t} now={now} clockOffset={clockOffset} />
      <section class="card" aria-labelledby="bank-history-heading">
        <h2 id="bank-history-heading">{t('settings.history')}</h2>
        <HistoryTable t={t} rows={history} testId="bank-history" />
      </section>
      {!company && <Reset view={view} problems={problems} hasMore={companies.some(({ id }) => !isOfTheBank(id))} />}
    </DeskLayout>
  )
}

const standing = (company: string | null, hasOwn: boolean) =>
  company === null ? 'of-the-bank' : hasOwn ? 'own' : 'none'

/** Whose settings the page is about. */
function Whose({ view, companies, company, has }: Pick<SettingsPageProps, 'view' | 'companies' | 'company' | 'has'>) {
  const { t } = view
  return (
    <section class="card" aria-labelledby="whose-heading">
      <h2 id="whose-heading">{t('settings.whose')}</h2>
      <form method="get" action="/help-desk/settings" class="desk-search">
        <CompanyChoice view={view} companies={companies} chosen={company} everybody="settings.the-bank" />
        <div class="actions">
          <button class="button" type="submit" data-testid="show-settings">
            {t('settings.show')}
          </button>
        </div>
      </form>
      <p data-testid="whose-rules">{t(`settings.rules-${standing(company, has.rules)}`)}</p>
      <p data-testid="whose-clock">{t(`settings.clock-${standing(company, has.clock)}`)}</p>
    </section>
  )
}

function RuleSets({ t, problems, chosen }: { readonly t: Text; readonly problems: Problems; readonly chosen: string }) {
  const names = (kinds: readonly ('master' | 'manager' | 'general')[]) =>
    kinds.length === 0 ? t('settings.help-desk-only') : kinds.map((kind) => t(`kind.${kind}`)).join(t('settings.and'))
  return (
    <fieldset class="field">
      <legend>
        {t('settings.rule-set-label')} <Required t={t} />
      </legend>
      <FieldProblem t={t} problems={problems} field="rule-set" />
      <div class="ticks">
        {RULE_SETS.map((ruleSet) => (
          <label key={ruleSet} class="tick">
            <input
              type="radio"
              id={ruleSet === RULE_SETS[0] ? 'rule-set' : undefined}
              name="rule-set"
              value={ruleSet}
              checked={ruleSet === chosen}
              data-testid={`rule-set-${ruleSet}`}
              {...fieldState(problems, 'rule-set', false)}
            />
            <span>
              <strong>{t(`settings.rule-set-${ruleSet}`)}</strong>
              <small>{t(`settings.rule-set-${ruleSet}-text`)}</small>
              <small>{t('settings.who-initialises', { who: names(RULES_BY_SET[ruleSet].mayInitialise) })}</small>
              <small>{t('settings.who-revokes', { who: names(RULES_BY_SET[ruleSet].mayRevoke) })}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Clock({ t, now, clockOffset }: { readonly t: Text; readonly now: number; readonly clockOffset: number }) {
  return (
    <section class="card" aria-labelledby="clock-heading">
      <h2 id="clock-heading">{t('settings.clock')}</h2>
      <p data-testid="clock">
        {inJapan(now)}{' '}
        {clockOffset === 0
          ? t('settings.clock-right')
          : t('settings.clock-moved', { minutes: Math.round(clockOffset / 60_000) })}
      </p>
    </section>
  )
}

interface ResetProps {
  readonly view: View
  readonly problems: Problems
  /** There are companies besides the practice company. */
  readonly hasMore: boolean
}

function Reset({ view, problems, hasMore }: ResetProps) {
  const { t } = view
  return (
    <section class="card notice" aria-labelledby="reset-heading">
      <h2 id="reset-heading">{t('settings.reset')}</h2>
      <p>{t('settings.reset-clears')}</p>
      <p>{t('settings.reset-keeps')}</p>
      <form method="post" action="/help-desk/settings/reset" novalidate>
        <FormToken view={view} />
        <div class="ticks spaced">
          {RESET_PARTS.filter((part) => part !== 'companies' || hasMore).map((part) => (
            <label key={part} class="tick">
              <input type="checkbox" name={`reset-${part}`} value="yes" data-testid={`reset-${part}`} />
              <span>{t(`settings.reset-${part}`)}</span>
            </label>
          ))}
        </div>
        <SureField t={t} problems={problems} text="settings.reset-sure" />
        <div class="actions">
          <button class="button main" type="submit" data-testid="reset">
            {t('settings.reset-submit')}
          </button>
        </div>
      </form>
    </section>
  )
}
