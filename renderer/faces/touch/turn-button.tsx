import { useTranslation } from 'react-i18next'
import { useCommand } from '../../parts/commands.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { Icon } from '../../theme/icon.tsx'
import { turnOver, useSide } from './side.ts'
import css from './turn-button.module.css'

/** Turns the token over; its key and the menu's item too. */
export function TurnButton() {
  const { t } = useTranslation()
  const side = useSide((state) => state.side)
  useCommand('turn-over', turnOver)
  useShortcuts({ t: turnOver })
  return (
    <button type="button" className={css.button} data-testid="turn-over" onClick={turnOver}>
      <Icon name="turn" size={15} /> {t(side === 'front' ? 'back.toBack' : 'back.toFront')}
    </button>
  )
}
