import { useTranslation } from 'react-i18next'
import { ND_TEXTS, SK_TEXTS } from '../../../token-core/key-free.ts'
import { AppIcon } from './app-icon.tsx'
import css from './home.module.css'
import type { Display, SendToPhone } from './sent.ts'

interface HomeProps {
  readonly display: Display
  readonly time: string | null
  readonly send: SendToPhone
}

/** The telephone's home screen: the time, and the app's icon where it is installed. */
export function Home({ display: { app, screen }, time, send }: HomeProps) {
  const { t } = useTranslation()
  const title = app === 'sk-app' ? SK_TEXTS.title : ND_TEXTS.title
  return (
    <div className={css.home} data-app={app}>
      <p className={css.time} aria-hidden="true">
        {time}
      </p>
      {screen === 'none' ? (
        <p className={css.missing} data-testid="app-missing">
          <span className={css.hole} />
          <span>{t('phone.notInstalled')}</span>
        </p>
      ) : (
        <button
          type="button"
          className={css.app}
          data-testid="app-open"
          data-first
          aria-label={t('phone.open', { app: title })}
          onClick={() => send({ type: 'open' })}
        >
          <AppIcon app={app} />
          <span className={css.name} lang="ja">
            {title}
          </span>
        </button>
      )}
    </div>
  )
}
