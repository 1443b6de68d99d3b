import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import section from '../../parts/section.module.css'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { TurnButton } from '../touch/turn-button.tsx'
import { PRESS_KEY } from './keys.ts'
import { usePressForMe } from './press-deed.ts'

/** A press for one click, and turning over. Their keys too. */
export function Tools() {
  const { t } = useTranslation()
  const press = usePressForMe()
  const hasButton = useTokenOf('key-fob', ({ button }) => button !== null) ?? false
  useShortcuts(hasButton ? { [PRESS_KEY.toLowerCase()]: () => void press?.() } : {})
  return (
    <>
      {hasButton && (
        <button
          type="button"
          className={section.button}
          data-testid="press-for-me"
          aria-disabled={press === null}
          onClick={() => void press?.()}
        >
          {t('keyFob.press')}
        </button>
      )}
      <TurnButton />
    </>
  )
}
