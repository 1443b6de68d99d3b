import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { TurnButton } from '../touch/turn-button.tsx'
import { HOLD_NAMES, useHolds } from './holds.ts'
import css from './tools.module.css'

/** The holds for one pointer, and turning over. Their keys too. */
export function Tools() {
  const { t } = useTranslation()
  const hold = useHolds()
  useShortcuts({ m: () => void hold?.('menu'), p: () => void hold?.('power') })
  return (
    <>
      {HOLD_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          className={css.button}
          data-testid={`hold-${name}`}
          aria-disabled={hold === null}
          onClick={() => void hold?.(name)}
        >
          {t(`hold.${name}`)}
        </button>
      ))}
      <TurnButton />
    </>
  )
}
