import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import { issuerText } from '../../connection/issuer.ts'
import { IdentityRows } from '../../parts/identity-rows.tsx'
import css from '../../parts/section.module.css'
import { Battery } from './battery.tsx'
import { stateName } from './next-step.ts'

function Activations({ activations }: Pick<TokenView, 'activations'>) {
  const { t } = useTranslation()
  if (activations.length === 0) {
    return (
      <p className={css.quiet} data-testid="no-activations">
        {t('device.noActivations')}
      </p>
    )
  }
  return (
    <ul className={css.list} data-testid="activations">
      {activations.map(({ tokenCode, issuer, account }) => (
        <li key={tokenCode} className={css.activation}>
          <span className={css.figures}>{tokenCode}</span>
          <span className={css.issuer}>{[issuerText(issuer, t), account].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}

/** What one would read off the device by turning it over, and what it holds. */
export function DeviceSection() {
  const { t } = useTranslation()
  const { send } = useConnection()
  const view = useCameraToken((view) => view)
  if (!view) return null
  const state = stateName(view)
  return (
    <section className={css.section} aria-labelledby="device-heading">
      <h2 id="device-heading" className={css.heading}>
        {t('device.heading')}
      </h2>
      <dl className={css.facts}>
        <IdentityRows label={t('device.serial')} view={view} />
        <dt>{t('device.state')}</dt>
        <dd data-testid="device-state" data-state={state}>
          {t(`state.${state}`)}
          {view.registration && ` · ${t('state.registering')}`}
        </dd>
        <dt>{t('device.battery')}</dt>
        <dd>
          <Battery percent={view.battery?.percent ?? null} />
        </dd>
      </dl>
      {view.tapeIn && (
        <button
          type="button"
          className={css.primary}
          data-testid="pull-tape"
          onClick={() => void send({ type: 'tape-removed' })}
        >
          {t('tape.pull')}
        </button>
      )}
      <h3 className={css.subheading}>{t('device.activations')}</h3>
      <Activations activations={view.activations} />
    </section>
  )
}
