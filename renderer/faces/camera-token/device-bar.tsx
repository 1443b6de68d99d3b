import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../parts/commands.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { PresentSheet } from '../../presenting/present-sheet.tsx'
import { SoundSettings } from '../../sound/sound-settings.tsx'
import { Icon } from '../../theme/icon.tsx'
import { IconButton } from '../../theme/icon-button.tsx'
import { chooseScale, LARGEST, SMALLEST, stepScale, useScale } from '../scale.ts'
import css from './device-bar.module.css'
import { HOLD_NAMES, useHolds } from './holds.ts'
import { KeyHelp } from './key-help.tsx'
import type { PressBook } from './press-book.ts'
import { turnOver, useSide } from './side.ts'

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

/** Below the token: the holds for one pointer, turning over, size, keys, and what one hears and feels. Its keys too. */
export function DeviceBar({ book }: { readonly book: PressBook }) {
  const { t } = useTranslation()
  const hold = useHolds(book)
  const side = useSide((state) => state.side)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = () => setHelpOpen(true)
  const [isStarting, setStarting] = useState(false)
  const openPresent = () => setStarting(true)
  useCommand('turn-over', turnOver)
  useCommand('present', openPresent)
  useCommand('shortcuts', openHelp)
  useShortcuts({
    m: () => void hold?.('menu'),
    p: () => void hold?.('power'),
    t: turnOver,
    f: openPresent,
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
      <ScaleControl />
      <span className={css.tools}>
        <IconButton
          icon="easel"
          label={t('present.heading')}
          className={css.icon}
          testId="present-open"
          onClick={openPresent}
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
      {isStarting && <PresentSheet onClose={() => setStarting(false)} />}
      {isHelpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}
    </div>
  )
}
