import { useTranslation } from 'react-i18next'
import { CompactButton } from '../compact/compact-button.tsx'
import { OnTopButton } from '../compact/on-top-button.tsx'
import { useRackState } from '../connection/context.ts'
import { useInMemory } from '../connection/in-memory.ts'
import { chooseLanguage, LANGUAGES } from '../locales/i18n.ts'
import { arrange, useLayout } from '../parts/layout.ts'
import { useDesk } from '../support/desk-link.ts'
import { closeDesk, toggleDesk, useDeskState } from '../support/desk-store.ts'
import { Icon } from '../theme/icon.tsx'
import { IconButton } from '../theme/icon-button.tsx'
import { Mark } from '../theme/mark.tsx'
import { chooseTheme, THEMES, useTheme } from '../theme/theme.ts'
import { BankButtons } from './bank-buttons.tsx'
import css from './toolbar.module.css'

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

/** Says beforehand that nothing will be left. */
function MemoryNotice() {
  const { t } = useTranslation()
  if (!useInMemory()) return null
  return (
    <span className={css.memory} data-testid="in-memory">
      {t('connection.inMemory')}
    </span>
  )
}

/** Shows what stands at a side, or not. While the desk is open neither does: then the desk gives way to it. */
function SideButton({ name }: { readonly name: 'rack' | 'panel' }) {
  const { t } = useTranslation()
  const isDeskOpen = useDeskState((state) => state.isOpen)
  const isOpen = useLayout((layout) => layout[name]) && !isDeskOpen
  const toggle = () => {
    closeDesk()
    arrange({ [name]: !isOpen })
  }
  return (
    <IconButton
      icon={name}
      size={19}
      label={t(`shell.${name}`)}
      className={css.quiet}
      testId={`toggle-${name}`}
      aria-pressed={isOpen}
      onClick={toggle}
    />
  )
}

export function Toolbar() {
  const { t, i18n } = useTranslation()
  const desk = useDesk()
  const isDeskOpen = useDeskState((state) => state.isOpen)
  const theme = useTheme((state) => state.theme)
  return (
    <header className={css.toolbar}>
      <SideButton name="rack" />
      <h1 className={css.name}>
        <span className={css.mark}>
          <Mark size={20} />
        </span>
        {t('app.name')}
      </h1>
      <ConnectionState />
      <MemoryNotice />
      <div className={css.switches}>
        {desk && (
          <button
            type="button"
            className={css.bank}
            data-testid="open-desk"
            aria-pressed={isDeskOpen}
            onClick={toggleDesk}
          >
            <Icon name="headset" />
            {t('desk.name')}
          </button>
        )}
        <BankButtons />
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
            <IconButton
              key={name}
              icon={name}
              label={t(`theme.${name}`)}
              className={css.icon}
              testId={`theme-${name}`}
              aria-pressed={theme === name}
              onClick={() => chooseTheme(name)}
            />
          ))}
        </div>
        <OnTopButton className={css.quiet} />
        <CompactButton className={css.quiet} />
        <SideButton name="panel" />
      </div>
    </header>
  )
}
