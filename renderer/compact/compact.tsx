import { useTranslation } from 'react-i18next'
import { useFace } from '../faces/faces.ts'
import tools from '../parts/compact-tools.module.css'
import { useShortcuts } from '../parts/shortcuts.ts'
import { Countdown } from '../stage/countdown.tsx'
import { TimeNotice } from '../time/time-notice.tsx'
import css from './compact.module.css'
import { CompactButton } from './compact-button.tsx'
import { OnTopButton } from './on-top-button.tsx'

interface CompactProps {
  /** It stands in a window of its own, which is closed instead of left. */
  readonly isApart?: boolean
}

/** The token whole, and only what it needs, in a window of any size: beside the bank on one screen. */
export function Compact({ isApart = false }: CompactProps) {
  const { t } = useTranslation()
  const { Device, compact, useDeeds } = useFace()
  const deeds = useDeeds()
  useShortcuts(Object.fromEntries(deeds.map(({ key, run }) => [key.toLowerCase(), run])))
  return (
    <main className={css.compact} data-testid="compact">
      <h1 className={css.heading}>{t('app.name')}</h1>
      <div className={css.place}>
        <div className={css.token}>
          <Device />
        </div>
      </div>
      <div className={css.words}>
        <Countdown />
        <compact.Words />
        <TimeNotice />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
      <div className={tools.tools} role="group" aria-label={t('bar.name')}>
        {deeds.map(({ name, key, isOff, run }) => (
          <button
            key={name}
            type="button"
            className={tools.button}
            data-testid={name.replace('.', '-')}
            aria-disabled={isOff}
            title={t(name)}
            onClick={run}
          >
            {t(`compact.${name}`)} <kbd>{key}</kbd>
          </button>
        ))}
        <OnTopButton className={css.icon} />
        {!isApart && <CompactButton className={css.icon} />}
      </div>
      <compact.Tools />
    </main>
  )
}
