import { useTranslation } from 'react-i18next'
import type { ViewOf } from '../../connection/view.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'

const SECOND = 1_000
/** What the app has places for. */
const PLACES = 10

type Held = Extract<ViewOf<'software-token'>, { readonly profile: 'nd-app' }>['tokens']

/** The tokens in the app, with what the bank knows them by. Keys and PINs are never told. */
export function HeldSection({ tokens }: { readonly tokens: Held }) {
  const { t } = useTranslation()
  return (
    <section className={section.section} aria-labelledby="inspector-held">
      <h2 id="inspector-held" className={section.heading}>
        {t('phone.tokens.heading')}
        <span className={css.aside} data-testid="inspector-held-count">
          {t('phone.inside.places', { held: tokens.length, places: PLACES })}
        </span>
      </h2>
      {tokens.length === 0 ? (
        <p className={section.quiet}>{t('phone.tokens.none')}</p>
      ) : (
        <ul className={section.list} data-testid="inspector-held-list">
          {tokens.map(({ serviceId, userId, name, hasPin, digits, step, hash }) => (
            <li key={`${serviceId} ${userId}`} className={section.activation}>
              <span>{name}</span>
              <dl className={css.small}>
                <dt>{t('phone.inside.serviceId')}</dt>
                <dd className={section.figures}>{serviceId}</dd>
                <dt>{t('phone.inside.userId')}</dt>
                <dd className={section.figures}>{userId}</dd>
                <dt>{t('phone.inside.pin')}</dt>
                <dd>{t(hasPin ? 'phone.inside.pinSet' : 'inspector.none')}</dd>
                <dt>{t('phone.inside.codes')}</dt>
                <dd>{t('phone.inside.codesOf', { digits, seconds: step / SECOND, hash: hash.toUpperCase() })}</dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
