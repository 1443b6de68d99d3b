import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import { issuerText } from '../../connection/issuer.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'

/** What banks have stored in the token. Keys are never told. */
export function MemorySection({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const { held, places } = view.memory
  const isFull = held >= places
  return (
    <section className={section.section} aria-labelledby="inspector-memory">
      <h2 id="inspector-memory" className={section.heading}>
        {t('device.activations')}
        <span className={css.aside} data-testid="inspector-memory-count">
          {t('inspector.places', { held, places })}
        </span>
      </h2>
      {view.activations.length === 0 ? (
        <p className={section.quiet}>{t('device.noActivations')}</p>
      ) : (
        <ul className={section.list} data-testid="inspector-activations">
          {view.activations.map(({ tokenCode, licence, sequenceNumber, issuer, account }) => (
            <li key={tokenCode} className={section.activation}>
              <span className={section.figures}>{tokenCode}</span>
              <dl className={css.small}>
                <dt>{t('inspector.issuer')}</dt>
                <dd>{issuerText(issuer, t) || '–'}</dd>
                <dt>{t('inspector.account')}</dt>
                <dd>{account || '–'}</dd>
                <dt>{t('inspector.licence')}</dt>
                <dd className={section.figures}>{licence}</dd>
                <dt>{t('inspector.sequenceNumber')}</dt>
                <dd className={css.number}>{sequenceNumber}</dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className={section.button}
        data-testid="fill-memory"
        aria-disabled={isFull}
        onClick={() => {
          if (!isFull) void send({ type: 'memory-filled' })
        }}
      >
        {t('inspector.fill')}
      </button>
    </section>
  )
}
