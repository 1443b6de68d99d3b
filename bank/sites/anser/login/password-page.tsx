/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Due, PASSWORDS, type PasswordEnds, type PasswordName } from '../../../factors/password/password-age.ts'
import { fieldState, ProblemSummary, type Problems, TextField } from '../../../web/fields.tsx'
import { FormToken, Layout } from '../../../web/layout.tsx'
import type { Text } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'

/** パスワード変更, and its result. */

/** How the part of one password is shown. */
export interface PasswordPart {
  /** Why it must be changed now: there is nothing to choose. */
  readonly due: Due | null
  /** 有効期限, ms since 1970. */
  readonly end: number | null
  /** 変更する was chosen. */
  readonly isChosen: boolean
  /** There is a current one to be typed. */
  readonly hasCurrent: boolean
}

interface PasswordPageProps {
  readonly view: View
  readonly problems: Problems
  readonly parts: Readonly<Record<PasswordName, PasswordPart>>
  /** One of them has run out. */
  readonly isExpired: boolean
}

export function PasswordPage({ view, problems, parts, isExpired }: PasswordPageProps) {
  const { t } = view
  const isForced = PASSWORDS.some((name) => parts[name].due !== null)
  return (
    <Layout
      sheets={['login.css']}
      view={view}
      screen={{ title: 'password.title', id: 'SIM-B10' }}
      mistakes={problems.length > 0}
    >
      <ProblemSummary t={t} problems={problems} labels={labelsOf(t)} />
      {isForced && (
        <p class="banner warning" data-testid="password-forced">
          {t(isExpired ? 'password.expired' : 'password.forced')}
        </p>
      )}
      <p>{t('password.lead')}</p>
      <form method="post" action="/password" novalidate>
        <FormToken view={view} />
        <section class="card" aria-labelledby="user-heading">
          <h2 id="user-heading">{t('password.user')}</h2>
          <dl class="facts">
            <dt>{t('login.login-id')}</dt>
            <dd>{view.user?.loginId}</dd>
          </dl>
        </section>
        {PASSWORDS.map((name) => (
          <Part key={name} view={view} problems={problems} name={name} part={parts[name]} />
        ))}
        <div class="actions">
          <button class="button main" type="submit" data-testid="change-passwords">
            {t('confirmation.submit')}
          </button>
          {!isForced && (
            <a class="button" href="/">
              {t('page.to-top')}
            </a>
          )}
        </div>
      </form>
    </Layout>
  )
}

interface PartProps {
  readonly view: View
  readonly problems: Problems
  readonly name: PasswordName
  readonly part: PasswordPart
}

/** Both passwords have the same mistakes: the list on top says whose they are. */
function labelsOf(t: Text): Readonly<Record<string, string>> {
  const labels = PASSWORDS.flatMap((name) =>
    (['current', 'new', 'again'] as const).map(
      (input) => [`${name}-${input}`, t(`password.${input}-${name}`)] as const,
    ),
  )
  return Object.fromEntries(labels)
}

/** A typed password is never sent back. */
function Part({ view, problems, name, part }: PartProps) {
  const { t } = view
  const field = { t, problems, type: 'password', class: 'password', value: '' } as const
  return (
    <section class="card optional" aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`}>{t(`password.${name}`)}</h2>
      <dl class="facts">
        <dt>{t(`password.end-${name}`)}</dt>
        <dd data-testid={`${name}-end`}>{dayOf(t, part.end)}</dd>
      </dl>
      {part.due ? (
        <input type="hidden" name={`change-${name}`} value="yes" />
      ) : (
        <fieldset class="field">
          <legend>{t('password.change')}</legend>
          <div class="choices">
            {(['yes', 'no'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  id={choice === 'yes' ? `change-${name}` : undefined}
                  name={`change-${name}`}
                  value={choice}
                  checked={part.isChosen === (choice === 'yes')}
                  data-testid={`change-${name}-${choice}`}
                  {...fieldState(problems, `change-${name}`, false)}
                />
                {t(`password.change-${choice}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {part.hasCurrent && (
        <TextField
          {...field}
          field={`${name}-current`}
          label={t(`password.current-${name}`)}
          autocomplete={name === 'login' ? 'current-password' : 'off'}
        />
      )}
      <TextField
        {...field}
        field={`${name}-new`}
        label={t(`password.new-${name}`)}
        hint={t('password.rule')}
        autocomplete="new-password"
      />
      <TextField
        {...field}
        field={`${name}-again`}
        label={t(`password.again-${name}`)}
        hint={t('password.again')}
        autocomplete="new-password"
      />
    </section>
  )
}

/** The day on which a password runs out. */
const dayOf = (t: Text, end: number | null): string => (end === null ? t('password.no-end') : inJapan(end).slice(0, 10))

export function PasswordChangedPage({ view, ends }: { readonly view: View; readonly ends: PasswordEnds }) {
  const { t } = view
  return (
    <Layout sheets={['login.css']} view={view} screen={{ title: 'password.result-title', id: 'SIM-B11' }}>
      <section class="card" aria-labelledby="result-heading">
        <h2 class="success" id="result-heading" data-testid="passwords-changed">
          {t('password.changed')}
        </h2>
        <p>{t('password.changed-text')}</p>
        <dl class="facts">
          <dt>{t('login.login-id')}</dt>
          <dd>{view.user?.loginId}</dd>
          {PASSWORDS.map((name) => (
            <>
              <dt>{t(`password.end-${name}`)}</dt>
              <dd data-testid={`${name}-end`}>{dayOf(t, ends[name])}</dd>
            </>
          ))}
        </dl>
        <div class="actions">
          <a class="button main" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
