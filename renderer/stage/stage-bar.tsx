import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFace } from '../faces/faces.ts'
import { chooseScale, LARGEST, SMALLEST, stepScale, useScale } from '../faces/scale.ts'
import { runCommand, useCommand } from '../parts/commands.ts'
import { useShortcuts } from '../parts/shortcuts.ts'
import { SoundSettings } from '../sound/sound-settings.tsx'
import { IconButton } from '../theme/icon-button.tsx'
import { KeyHelp } from './key-help.tsx'
import css from './stage-bar.module.css'

function ScaleControl() {
  const { t, i18n } = useTranslation()
  const { scale, drawn } = useScale()
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(drawn)
  const isFit = scale === 'fit'
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons in a bar, not a form.
    <div className={css.segments} role="group" aria-label={t('scale.name')}>
      <IconButton
        icon="smaller"
        label={t('scale.out')}
        className={css.segment}
        testId="scale-out"
        aria-disabled={drawn <= SMALLEST}
        onClick={() => stepScale(-1)}
      />
      <button
        type="button"
        className={css.percent}
        data-testid="scale-fit"
        aria-pressed={isFit}
        aria-label={t('scale.fit', { percent })}
        title={t('scale.fit', { percent })}
        onClick={() => chooseScale(isFit ? 1 : 'fit')}
      >
        {percent}
      </button>
      <IconButton
        icon="add"
        label={t('scale.in')}
        className={css.segment}
        testId="scale-in"
        aria-disabled={drawn >= LARGEST}
        onClick={() => stepScale(1)}
      />
    </div>
  )
}

/** Below the token: what its kind offers, its size, presenting, keys, and what one hears and feels. */
export function StageBar() {
  const { Tools, keys } = useFace()
  const { t } = useTranslation()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = () => setHelpOpen(true)
  useCommand('shortcuts', openHelp)
  useShortcuts({
    '?': openHelp,
    'ctrl++': () => stepScale(1),
    'ctrl+=': () => stepScale(1),
    'ctrl+;': () => stepScale(1),
    'ctrl+-': () => stepScale(-1),
    'ctrl+0': () => chooseScale('fit'),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form.
    <div className={css.bar} role="group" aria-label={t('bar.name')}>
      <Tools />
      <ScaleControl />
      <span className={css.tools}>
        <IconButton
          icon="easel"
          label={t('present.heading')}
          className={css.icon}
          testId="present-open"
          onClick={() => runCommand('present')}
        />
        <IconButton
          icon="keyboard"
          label={t('keys.heading')}
          className={css.icon}
          testId="key-help-open"
          onClick={openHelp}
        />
        <SoundSettings />
      </span>
      {isHelpOpen && <KeyHelp ofToken={keys} onClose={() => setHelpOpen(false)} />}
    </div>
  )
}
