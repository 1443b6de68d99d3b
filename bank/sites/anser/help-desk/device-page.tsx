/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { UserRow } from '../../../core/rows.ts'
import { ProblemSummary, type Problems } from '../../../web/fields.tsx'
import { FormToken } from '../../../web/layout.tsx'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { DeskLayout } from './desk-layout.tsx'
import type { DeviceFile } from './devices.ts'
import { SureField } from './sure-field.tsx'

interface DevicePageProps {
  readonly view: View
  readonly problems: Problems
  readonly file: DeviceFile
}

export function DevicePage({ view, problems, file }: DevicePageProps) {
  const { t } = view
  const { device, activations } = file
  const users = activations.flatMap((activation) => activation.users)
  return (
    <DeskLayout view={view} screen={{ title: 'desk.device-title', id: 'SIM-H04' }} mistakes={problems.length > 0}>
      <ProblemSummary t={t} problems={problems} />
      <section class="card" aria-labelledby="device-heading">
        <h2 id="device-heading" data-testid="serial">
          {t('desk.device', { serial: device.serial })}
        </h2>
        <dl class="facts">
          <dt>{t('desk.device-state')}</dt>
          <dd data-testid="device-state">
            {device.cancelledAt === null ? (
              t('desk.device-usable')
            ) : (
              <span class="state stopped">{t('desk.device-cancelled', { time: inJapan(device.cancelledAt) })}</span>
            )}
          </dd>
        </dl>
        <h3>{t('desk.device-activations')}</h3>
        {activations.length === 0 && <p data-testid="activations">{t('desk.nothing')}</p>}
        {activations.length > 0 && (
          <table class="records" data-testid="activations">
            <thead>
              <tr>
                <th scope="col">{t('standing.token-code')}</th>
                <th scope="col">{t('desk.users')}</th>
                <th scope="col">{t('desk.stopped-at')}</th>
                <th scope="col">{t('desk.signed-at')}</th>
                <th scope="col">{t('desk.deletion')}</th>
              </tr>
            </thead>
            <tbody>
              {activations.map(({ token, printed, users: holders }) => (
                <tr key={token.tokenCode}>
                  <th scope="row">
                    <code>{printed}</code>
                  </th>
                  <td data-label={t('desk.users')}>
                    {holders.length > 0 ? <People people={holders} /> : t('desk.nobody')}
                  </td>
                  <td data-label={t('desk.stopped-at')}>{token.stoppedAt === null ? '-' : inJapan(token.stoppedAt)}</td>
                  <td data-label={t('desk.signed-at')}>{token.signedAt === null ? '-' : inJapan(token.signedAt)}</td>
                  <td data-label={t('desk.deletion')}>
                    <form method="post" action={`/help-desk/devices/${device.serial}/deletions/${token.tokenCode}`}>
                      <FormToken view={view} />
                      <button class="button small" type="submit" data-testid={`delete-${token.tokenCode}`}>
                        {t('desk.deletion-submit')}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {device.cancelledAt === null ? (
        <section class="card notice" aria-labelledby="cancel-heading">
          <h2 id="cancel-heading">{t('desk.cancel-heading')}</h2>
          <p>{t('desk.cancel-text')}</p>
          {users.length > 0 && (
            <p data-testid="concerned">
              {t('desk.concerned')} <People people={users} />
            </p>
          )}
          <form method="post" action={`/help-desk/devices/${device.serial}/cancel`} novalidate>
            <FormToken view={view} />
            <SureField t={t} problems={problems} text="desk.cancel-sure" />
            <div class="actions">
              <button class="button main" type="submit" data-testid="cancel-device">
                {t('desk.cancel-submit')}
              </button>
            </div>
          </form>
        </section>
      ) : (
        <section class="card" aria-labelledby="reinstate-heading">
          <h2 id="reinstate-heading">{t('desk.reinstate-heading')}</h2>
          <p>{t('desk.reinstate-text')}</p>
          <form method="post" action={`/help-desk/devices/${device.serial}/reinstate`}>
            <FormToken view={view} />
            <button class="button" type="submit" data-testid="reinstate-device">
              {t('desk.reinstate-submit')}
            </button>
          </form>
        </section>
      )}
    </DeskLayout>
  )
}

function People({ people }: { readonly people: readonly UserRow[] }) {
  return (
    <>
      {people.map(({ loginId, name }, i) => (
        <span key={loginId}>
          {i > 0 && ', '}
          <a href={`/help-desk/customers/${loginId}`} lang="ja">
            {name}
          </a>
        </span>
      ))}
    </>
  )
}
