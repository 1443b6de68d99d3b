import { type CSSProperties, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection, useTokenOf } from '../../connection/context.ts'
import { usePress } from '../touch/use-press.ts'
import type { Form, Spot } from './forms.ts'
import { BUTTON, pressBookOf } from './press-book.ts'
import css from './press-button.module.css'

/** Where something lies on the drawing, for the style sheets of this folder. */
export const placed = ({ x, y, width, height, radius }: Spot) =>
  ({ '--x': x, '--y': y, '--width': width, '--height-of': height, '--radius': radius }) as CSSProperties

/** Printed on the card's button, in English like all that stands on these tokens. */
const PRINT = 'PRESS'

/** To press and hold with pointer, finger and keyboard. */
export function PressButton({ form, spot }: { readonly form: Form; readonly spot: Spot }) {
  const { t } = useTranslation()
  const id = useId()
  const handlers = usePress(pressBookOf(useConnection()), BUTTON)
  const isDown = useTokenOf('key-fob', ({ button }) => button === 'down') ?? false
  const isLit = useTokenOf('key-fob', ({ display }) => display.lit) ?? false
  return (
    <>
      <button
        {...handlers}
        type="button"
        className={css.button}
        style={placed(spot)}
        data-testid="fob-button"
        data-form={form.name}
        data-down={isDown}
        aria-label={form.name === 'card' ? t('keyFob.button.printed', { print: PRINT }) : t('keyFob.button.name')}
        aria-describedby={id}
        aria-pressed={isDown}
      >
        {form.name === 'card' ? (
          <span className={css.print}>{PRINT}</span>
        ) : (
          <svg className={css.symbol} viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="8.4" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        )}
      </button>
      <span id={id} hidden>
        {t(isLit ? 'keyFob.button.lit' : 'keyFob.button.dark')}
      </span>
    </>
  )
}
