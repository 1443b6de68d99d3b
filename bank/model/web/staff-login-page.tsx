/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { STAFF } from '../../factors/password/staff-login.ts'
import { LineField } from './field.tsx'
import { OwnForm } from './form-token.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'
import { ProblemSummary } from './problems.tsx'
import { StaffFrame } from './staff-frame.tsx'

interface StaffLoginProps<Of extends Kinds> {
  readonly view: FrameView<Of>
  readonly loginId: string
  /** Filled in for the practice account alone. */
  readonly password: string
  /** What is wrong, in words, by the inputs that it is about. */
  readonly wrong: Readonly<Partial<Record<'login-id' | 'password', string>>>
}

export function StaffLoginPage<Of extends Kinds>({ view, loginId, password, wrong }: StaffLoginProps<Of>) {
  const { t } = view
  const field = (name: 'login-id' | 'password', label: string) => ({
    ...{ t, name, label, hint: null, isRequired: true },
    problem: wrong[name] ?? null,
  })
  const problems = Object.entries(wrong).map(([name, sentence]) => ({ field: name, sentence, label: null }))
  return (
    <StaffFrame
      view={view}
      title={t('frame.staff-login')}
      screenId="SIM-E02"
      hasProblems={problems.length > 0}
      isOutside
    >
      <ProblemSummary t={t} problems={problems} />
      <div class="columns">
        <section class="card" aria-labelledby="login-heading">
          <h2 id="login-heading">{t('frame.staff-login')}</h2>
          <p>{t('frame.staff-lead')}</p>
          <form method="post" action="/staff/login" novalidate>
            <OwnForm view={view} />
            <LineField field={field('login-id', t('frame.staff-id'))} value={loginId} autocomplete="username" />
            <LineField
              field={field('password', t('frame.staff-password'))}
              type="password"
              value={password}
              autocomplete="current-password"
            />
            <div class="actions">
              <button class="button main" type="submit" data-testid="staff-login">
                {t('frame.log-in')}
              </button>
            </div>
          </form>
        </section>
        <section class="card practice" aria-labelledby="practice-heading">
          <h2 id="practice-heading">{t('frame.staff-practice')}</h2>
          <p>{t('frame.staff-practice-lead')}</p>
          <dl class="facts">
            <dt>{t('frame.staff-id')}</dt>
            <dd>
              <code>{STAFF.loginId}</code>
            </dd>
            <dt>{t('frame.staff-password')}</dt>
            <dd>
              <code>{STAFF.password}</code>
            </dd>
          </dl>
          <a class="button small" href="/staff/login?account=practice" data-testid="choose-staff">
            {t('frame.choose')}
          </a>
        </section>
      </div>
    </StaffFrame>
  )
}
