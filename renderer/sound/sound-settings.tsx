import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../parts/commands.ts'
import { choosePreference, PREFERENCES, usePreferences } from '../parts/preferences.ts'
import { IconButton } from '../theme/icon-button.tsx'
import css from './sound-settings.module.css'

/** What one hears and feels of the token, and whether letters work it. Opens above its button. */
export function SoundSettings() {
  const { t } = useTranslation()
  const preferences = usePreferences()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useCommand('settings', () => {
    setOpen(true)
    button.current?.focus()
  })
  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what stands in it, wherever the focus is.
    <div
      ref={place}
      className={css.place}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <IconButton
        ref={button}
        icon="sliders"
        label={t('sound.heading')}
        className={css.button}
        testId="sound-settings-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <fieldset className={css.card} data-testid="sound-settings">
          <legend className={css.legend}>{t('sound.heading')}</legend>
          {PREFERENCES.map((name) => (
            <label key={name} className={css.choice}>
              <input
                type="checkbox"
                data-testid={`preference-${name}`}
                checked={preferences[name]}
                onChange={(event) => choosePreference(name, event.currentTarget.checked)}
              />
              <span>
                {t(`sound.${name}.name`)}
                <span className={css.note}>{t(`sound.${name}.note`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
