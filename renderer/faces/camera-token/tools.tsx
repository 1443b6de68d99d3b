import { useTranslation } from 'react-i18next'
import { useCommand } from '../../parts/commands.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { Icon } from '../../theme/icon.tsx'
import { HOLD_NAMES, useHolds } from './holds.ts'
import { turnOver, useSide } from './side.ts'
import css from './tools.module.css'

/** The holds for one pointer, and turning over. Their keys too. */
export function Tools() {
  const { t } = useTranslation()
  const hold = useHolds()
  const side = useSide((state) => state.side)
  useCommand('turn-over', turnOver)
  useShortcuts({ m: () => void hold?.('menu'), p: () => void hold?.('power'), t: turnOver })
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
      <button type="button" className={css.button} data-testid="turn-over" onClick={turnOver}>
        <Icon name="turn" size={15} /> {t(side === 'front' ? 'back.toBack' : 'back.toFront')}
      </button>
    </>
  )
}
