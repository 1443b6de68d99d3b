import { useTranslation } from 'react-i18next'
import { CompactButton } from '../compact/compact-button.tsx'
import { OnTopButton } from '../compact/on-top-button.tsx'
import { useBank } from '../connection/bank.ts'
import { useRackState } from '../connection/context.ts'
import { useInMemory } from '../connection/in-memory.ts'
import { chooseLanguage, LANGUAGES } from '../locales/i18n.ts'
import { togglePanel, toggleRack, useLayout } from '../parts/layout.ts'
import { useDesk } from '../support/desk-link.ts'
import { toggleDesk, useDeskState } from '../support/desk-store.ts'
import { Icon } from '../theme/icon.tsx'
import { IconButton } from '../theme/icon-button.tsx'
import { Mark } from '../theme/mark.tsx'
import { chooseTheme, THEMES, useTheme } from '../theme/theme.ts'
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

interface SideButtonProps {
  readonly name: 'rack' | 'panel'
  readonly isOpen: boolean
  onToggle(): void
}

function SideButton({ name, isOpen, onToggle }: SideButtonProps) {
  const { t } = useTranslation()
  return (
    <IconButton
      icon={name}
      size={19}
      label={t(`shell.${name}`)}
      className={css.quiet}
      testId={`toggle-${name}`}
      aria-pressed={isOpen}
      onClick={onToggle}
    />
  )
}

export function Toolbar() {
  const { t, i18n } = useTranslation()
  const { rack, panel } = useLayout()
  const openBank = useBank()
  const desk = useDesk()
  const isDeskOpen = useDeskState((state) => state.isOpen)
  const theme = useTheme((state) => state.theme)
  return (
    <header className={css.toolbar}>
      <SideButton name="rack" isOpen={rack} onToggle={toggleRack} />
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
        {openBank && (
          <button type="button" className={css.bank} data-testid="open-bank" onClick={() => openBank('apart')}>
            <Icon name="bank" />
            {t('shell.bank')}
          </button>
        )}
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
        <SideButton name="panel" isOpen={panel} onToggle={togglePanel} />
      </div>
    </header>
  )
}
