/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { isGood } from '../../../factors/certificate/user-certificates.ts'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { spoken } from '../practice/names.ts'
import { DESK_ACTIONS } from './actions.ts'
import type { CustomerFile } from './customer-file.ts'
import { DeskLayout } from './desk-layout.tsx'
import { GUIDE_OF_FINDING } from './guide.ts'
import { HistoryTable, RegistrationTable } from './record-tables.tsx'

export interface CustomerPageProps {
  readonly view: View
  readonly file: CustomerFile
  readonly wrongCodeLimit: number
  readonly printed: (tokenCode: string) => string
  /** His token as his company prints it. */
  readonly shown: string | null
}

export function CustomerPage(props: CustomerPageProps) {
  const { view, file, printed } = props
  const { t } = view
  return (
    <DeskLayout view={view} screen={{ title: 'desk.customer-title', id: 'SIM-H03' }}>
      <p class="customer-name">
        <strong lang="ja" data-testid="customer-name">
          {spoken(t, file.user.name)}
        </strong>{' '}
        <span lang="ja">({spoken(t, file.company.name)})</span> {t(`kind.${file.user.kind}`)}{' '}
        <code>{file.user.loginId}</code>
      </p>
      <Findings view={view} file={file} />
      <div class="columns">
        <States {...props} />
        <Actions view={view} file={file} />
      </div>
      <section class="card" aria-labelledby="registrations-heading">
        <h2 id="registrations-heading">{t('desk.registrations')}</h2>
        <RegistrationTable t={t} file={file} printed={printed} />
      </section>
      <section class="card" aria-labelledby="errors-heading">
        <h2 id="errors-heading">{t('desk.errors')}</h2>
        <HistoryTable t={t} rows={file.errors} testId="errors" />
      </section>
      <section class="card" aria-labelledby="history-heading">
        <h2 id="history-heading">{t('desk.history')}</h2>
        <HistoryTable t={t} rows={file.history} testId="history" />
      </section>
    </DeskLayout>
  )
}

function Findings({ view: { t }, file }: Pick<CustomerPageProps, 'view' | 'file'>) {
  return (
    <section class="banner info" aria-label={t('desk.findings')} data-testid="findings">
      <ul>
        {file.findings.map((finding) => (
          <li key={finding} data-testid={`finding-${finding}`}>
            {t(`finding.${finding}`)}{' '}
            {GUIDE_OF_FINDING[finding] && (
              <a href={`/help-desk/errors#${GUIDE_OF_FINDING[finding]}`}>{t('desk.what-to-say')}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function States({ view: { t }, file, wrongCodeLimit, shown }: CustomerPageProps) {
  const { user, standing, device, sharers, certificate } = file
  const { token } = standing
  const others = sharers.filter(({ loginId }) => loginId !== user.loginId)
  const when = (at: number | null) => (at === null ? '-' : inJapan(at))
  return (
    <section class="card" aria-labelledby="states-heading">
      <h2 id="states-heading">{t('desk.states')}</h2>
      <dl class="facts">
        <dt>{t('standing.registration')}</dt>
        <dd data-testid="registration-state">
          <span class={`state ${standing.registration}`}>{t(`registration-state.${standing.registration}`)}</span>
        </dd>
        <dt>{t('standing.use')}</dt>
        <dd data-testid="use-state">
          <span class={`state ${standing.use}`}>{t(`use-state.${standing.use}`)}</span>
        </dd>
        <dt>{t('standing.token-code')}</dt>
        <dd data-testid="token-code">{shown ?? '-'}</dd>
        <dt>{t('registration.serial')}</dt>
        <dd data-testid="serial">
          {device ? <a href={`/help-desk/devices/${device.serial}`}>{device.serial}</a> : '-'}
        </dd>
        {token && (
          <>
            <dt>{t('desk.wrong-codes')}</dt>
            <dd data-testid="wrong-codes">
              {t('desk.wrong-codes-of', { number: token.wrongCodes, limit: wrongCodeLimit })}
            </dd>
            <dt>{t('desk.stopped-at')}</dt>
            <dd>{when(token.stoppedAt)}</dd>
            <dt>{t('desk.signed-at')}</dt>
            <dd data-testid="signed-at">{when(token.signedAt)}</dd>
            <dt>{t('desk.sharers')}</dt>
            <dd data-testid="sharers">
              {others.length === 0 && '-'}
              {others.map(({ loginId, name }, i) => (
                <span key={loginId}>
                  {i > 0 && ', '}
                  <a href={`/help-desk/customers/${loginId}`} lang="ja">
                    {name}
                  </a>
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('desk.login-state')}</dt>
        <dd data-testid="login-state">
          {t(`desk.password-${file.loginHold ?? (user.mustChangePassword ? 'provisional' : 'usable')}`)}
        </dd>
        <dt>{t('desk.confirmation-state')}</dt>
        <dd data-testid="confirmation-state">{t(`desk.password-${file.confirmationHold ?? 'usable'}`)}</dd>
        <dt>{t('desk.certificate-state')}</dt>
        <dd data-testid="certificate-state">
          {t(`certificate-state.${certificate.state}`)}
          {certificate.row &&
            isGood(certificate) &&
            ` (${t('desk.certificate-until')} ${when(certificate.row.notAfter)})`}
        </dd>
        <dt>{t('desk.login-method')}</dt>
        <dd data-testid="login-method">{t(`login-method.${file.loginMethod}`)}</dd>
      </dl>
    </section>
  )
}

function Actions({ view: { t }, file }: Pick<CustomerPageProps, 'view' | 'file'>) {
  const { user, refusals, releasers } = file
  return (
    <section class="card" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{t('desk.actions')}</h2>
      <p class="note">{t('desk.actions-lead')}</p>
      <ul class="desk-actions">
        {DESK_ACTIONS.map((action) => (
          <li key={action} data-testid={`action-${action}`}>
            {refusals[action] === null ? (
              <a class="button" href={`/help-desk/customers/${user.loginId}/${action}`} data-testid={`to-${action}`}>
                {t(`desk.action-${action}`)}
              </a>
            ) : (
              <>
                <strong>{t(`desk.action-${action}`)}</strong>
                <p class="note">
                  {t(`desk.refused-${refusals[action]}`, { names: releasers.map(({ name }) => name).join('、') })}
                </p>
              </>
            )}
          </li>
        ))}
        {file.device && (
          <li data-testid="action-cancel">
            <a class="button" href={`/help-desk/devices/${file.device.serial}`} data-testid="to-device">
              {t('desk.action-cancel')}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
