/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { CompanyRow } from '../../../core/rows.ts'
import { FieldProblem, fieldState, ProblemSummary, type Problems, Required } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { Text, TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { AREAS, CHOICES, CONSENTS, type Profile, QUESTIONS, type Question, THEMES, UNSAID } from './profile.ts'

/** 初回利用登録: 情報連携確認, both consents and プロフィール設定 on one page; and the profile alone, to be changed. */

interface PortalPageProps {
  readonly view: View
  readonly problems: Problems
  readonly company: CompanyRow
  readonly email: string
  readonly profile: Profile
  /** The consents that are ticked; null: they were given before. */
  readonly ticked: readonly string[] | null
}

export function PortalPage(props: PortalPageProps) {
  const { view, problems, profile, ticked } = props
  const { t } = view
  const isFirst = ticked !== null
  const alike = [...CONSENTS, ...QUESTIONS] as const
  const labels = Object.fromEntries(alike.map((field) => [field, t(`portal.${field}`)]))
  return (
    <Layout
      view={view}
      screen={isFirst ? { title: 'portal.first', id: 'SIM-B85' } : { title: 'portal.profile', id: 'SIM-B87' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} labels={labels} />
      <form method="post" action={isFirst ? '/portal/first' : '/portal/profile'} novalidate>
        <FormToken view={view} />
        {isFirst && <Consents {...props} ticked={ticked} />}
        <section class="card" aria-labelledby="profile-heading">
          <h2 id="profile-heading">{t('portal.profile')}</h2>
          <p>{t('portal.profile-lead')}</p>
          {(['industry', 'capital'] as const).map((question) => (
            <Select key={question} {...{ t, problems, profile, question }} />
          ))}
          <Boxes {...{ t, problems }} group="area" names={AREAS} ticked={profile.areas} isRequired />
          {(['history', 'staff', 'position', 'work'] as const).map((question) => (
            <Select key={question} {...{ t, problems, profile, question }} />
          ))}
          <Boxes {...{ t, problems }} group="theme" names={THEMES} ticked={profile.themes} isRequired={false} />
          <fieldset class="field">
            <legend>
              {t('portal.mail')} <Required t={t} />
            </legend>
            <div class="choices">
              {(['yes', 'no'] as const).map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name="wants-mail"
                    value={choice}
                    checked={profile.wantsMail === (choice === 'yes')}
                    data-testid={`wants-mail-${choice}`}
                  />
                  {t(`portal.mail-${choice}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <ul class="plain">
            <li>{t('portal.note-mail')}</li>
            <li>{t('portal.note-unsaid')}</li>
          </ul>
          <div class="actions">
            <button class="button main" type="submit" data-testid="register-portal">
              {t('portal.submit')}
            </button>
            {!isFirst && (
              <a class="button" href="/portal">
                {t('portal.back')}
              </a>
            )}
          </div>
        </section>
      </form>
    </Layout>
  )
}

function Consents({
  view,
  problems,
  company,
  email,
  ticked,
}: PortalPageProps & { readonly ticked: readonly string[] }) {
  const { t, user } = view
  const box = (name: (typeof CONSENTS)[number]) => (
    <div class="field">
      <FieldProblem t={t} problems={problems} field={name} />
      <label class="tick">
        <input
          id={name}
          name={name}
          type="checkbox"
          value="yes"
          checked={ticked.includes(name)}
          data-testid={name}
          {...fieldState(problems, name, false)}
        />
        <span>{t(`portal.${name}`)}</span>
      </label>
    </div>
  )
  return (
    <>
      <section class="card" aria-labelledby="data-heading">
        <h2 id="data-heading">{t('portal.data')}</h2>
        <dl class="facts">
          <dt>{t('portal.company')}</dt>
          <dd lang="ja">{spoken(t, company.name)}</dd>
          <dt>{t('login.login-id')}</dt>
          <dd>{user?.loginId}</dd>
          <dt>{t('login.name')}</dt>
          <dd lang="ja">{view.userName}</dd>
          <dt>{t('portal.email')}</dt>
          <dd>{email}</dd>
          <dt>{t('portal.kind')}</dt>
          <dd>{user && t(`kind.${user.kind}`)}</dd>
        </dl>
        <p>{t('portal.data-text')}</p>
        {box('uses-data')}
      </section>
      <section class="card" aria-labelledby="terms-heading">
        <h2 id="terms-heading">{t('portal.terms')}</h2>
        <p>{t('portal.terms-lead')}</p>
        {box('agrees-terms')}
        {box('no-antisocial')}
        <details>
          <summary>{t('portal.terms-about')}</summary>
          <p>{t('portal.terms-text')}</p>
        </details>
      </section>
    </>
  )
}

interface SelectProps {
  readonly t: Text
  readonly problems: Problems
  readonly profile: Profile
  readonly question: Question
}

function Select({ t, problems, profile, question }: SelectProps) {
  const chosen = profile.answers[question]
  const options: readonly string[] = [...CHOICES[question], UNSAID]
  const label = (option: string) => t((option === UNSAID ? 'portal.unsaid' : `portal.${question}-${option}`) as TextKey)
  return (
    <div class="field">
      <label for={question}>
        {t(`portal.${question}`)} <Required t={t} />
      </label>
      <FieldProblem t={t} problems={problems} field={question} />
      <select id={question} name={question} data-testid={question} {...fieldState(problems, question, false)}>
        <option value="">{t('portal.not-chosen')}</option>
        {options.map((option) => (
          <option key={option} value={option} selected={option === chosen}>
            {label(option)}
          </option>
        ))}
      </select>
    </div>
  )
}

interface BoxesProps {
  readonly t: Text
  readonly problems: Problems
  readonly group: 'area' | 'theme'
  readonly names: readonly string[]
  readonly ticked: readonly string[]
  readonly isRequired: boolean
}

function Boxes({ t, problems, group, names, ticked, isRequired }: BoxesProps) {
  return (
    <fieldset class="field">
      <legend>
        {t(`portal.${group}`)} {isRequired && <Required t={t} />}
      </legend>
      <FieldProblem t={t} problems={problems} field={group} />
      <div class="ticks two">
        {names.map((name, i) => (
          <label key={name} class="tick">
            <input
              id={i === 0 ? group : undefined}
              type="checkbox"
              name={`${group}-${name}`}
              value="yes"
              checked={ticked.includes(name)}
              data-testid={`${group}-${name}`}
              {...(i === 0 && fieldState(problems, group, false))}
            />
            <span>{t((name === UNSAID ? 'portal.unsaid' : `portal.${group}-${name}`) as TextKey)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
