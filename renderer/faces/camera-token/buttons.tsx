import { useTranslation } from 'react-i18next'
import { useCameraToken } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import type { Button } from '../../connection/view.ts'
import { usePress } from '../touch/use-press.ts'
import { BUTTONS } from './button-names.ts'
import css from './buttons.module.css'
import { HoldRing } from './hold-ring.tsx'
import { pressBookOf } from './press-book.ts'

const HOLD_BUTTONS: Readonly<Record<string, readonly Button[]>> = {
  'switch-on': ['middle'],
  'switch-off': ['middle'],
  menu: ['left', 'middle'],
}

function PowerSymbol() {
  return (
    <svg className={css.symbol} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 3.5v8M7.2 6.6a7.2 7.2 0 1 0 9.6 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  )
}

function DeviceButton({ button }: { readonly button: Button }) {
  const { t } = useTranslation()
  const handlers = usePress(pressBookOf(useConnection()), button)
  const isDown = useCameraToken(({ buttons }) => buttons[button] === 'down') ?? false
  const label = useCameraToken(({ display }) => display.softKeys[BUTTONS.indexOf(button)]) ?? ''
  const hold = useCameraToken((view) => view.hold)
  const isHeld = hold !== null && (HOLD_BUTTONS[hold.action]?.includes(button) ?? false)
  const name = t(`buttons.${button}`)
  return (
    <div className={css.place}>
      <button
        {...handlers}
        type="button"
        className={css.button}
        data-testid={`button-${button}`}
        data-down={isDown}
        aria-label={
          label ? t('buttons.labelled', { name, label }) : button === 'middle' ? t('buttons.power', { name }) : name
        }
        aria-pressed={isDown}
      >
        {button === 'middle' && <PowerSymbol />}
      </button>
      {isHeld && hold && <HoldRing hold={hold} />}
    </div>
  )
}

/** Left, middle, right: to press and hold with pointer, fingers and keyboard, several at once. */
export function Buttons() {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box into the drawing.
    <div className={css.row} role="group" aria-label={t('buttons.group')}>
      {BUTTONS.map((button) => (
        <DeviceButton key={button} button={button} />
      ))}
    </div>
  )
}
