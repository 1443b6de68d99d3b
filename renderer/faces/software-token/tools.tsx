import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { usePhoneDeeds } from './deeds.ts'
import css from './tools.module.css'

/** What one key does, as buttons below the stage. Their keys too. */
export function Tools() {
  const { t } = useTranslation()
  const deeds = usePhoneDeeds()
  useShortcuts(Object.fromEntries(deeds.map(({ key, run }) => [key.toLowerCase(), run])))
  return deeds.map(({ name, key, isOff, run }) => (
    <button
      key={name}
      type="button"
      className={css.button}
      data-testid={name.replace('.', '-')}
      aria-disabled={isOff}
      title={`${t(name)} (${key})`}
      onClick={run}
    >
      {t(`compact.${name}`)}
    </button>
  ))
}
