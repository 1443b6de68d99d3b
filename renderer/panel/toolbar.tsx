import { useTranslation } from 'react-i18next'
import { useRackState } from '../connection/context.ts'
import { Mark } from '../device/mark.tsx'
import { chooseLanguage, LANGUAGES } from '../locales/i18n.ts'
import { chooseTheme, THEMES, type Theme, useTheme } from '../theme/theme.ts'
import css from './toolbar.module.css'

const THEME_ICONS: Readonly<Record<Theme, string>> = {
  system: 'M4 5.5h16v10H4zM9 19.5h6M12 15.5v4',
  light:
    'M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM12 3v1.6M12 19.4V21M3 12h1.6M19.4 12H21M5.6 5.6l1.2 1.2M17.2 17.2l1.2 1.2M18.4 5.6l-1.2 1.2M6.8 17.2l-1.2 1.2',
  dark: 'M19.5 14.2A7.8 7.8 0 0 1 9.8 4.5a7.8 7.8 0 1 0 9.7 9.7z',
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg width="17" height="17" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

function ConnectionState() {
  const { t } = useTranslation()
  const link = useRackState((state) => state.link)
  return (
    <span className={css.connection} data-testid="connection" data-state={link} role="status">
      <span className={css.dot} />
      {t(`connection.${link}`)}
    </span>
  )
}

export function Toolbar() {
  const { t, i18n } = useTranslation()
  const theme = useTheme((state) => state.theme)
  return (
    <header className={css.toolbar}>
      <h1 className={css.name}>
        <span className={css.mark}>
          <Mark size={20} />
        </span>
        {t('app.name')}
      </h1>
      <ConnectionState />
      <div className={css.switches}>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a bar, not a form. */}
        <div className={css.segments} role="group" aria-label={t('language.name')}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              className={css.segment}
              lang={language}
              data-testid={`language-${language}`}
              aria-pressed={i18n.language === language}
              onClick={() => chooseLanguage(language)}
            >
              {t(`language.${language}`)}
            </button>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a bar, not a form. */}
        <div className={css.segments} role="group" aria-label={t('theme.name')}>
          {THEMES.map((name) => (
            <button
              key={name}
              type="button"
              className={css.icon}
              data-testid={`theme-${name}`}
              aria-pressed={theme === name}
              aria-label={t(`theme.${name}`)}
              title={t(`theme.${name}`)}
              onClick={() => chooseTheme(name)}
            >
              <Icon path={THEME_ICONS[name]} />
            </button>
          ))}
        </div>
      </div>
    </header>
  )
}
