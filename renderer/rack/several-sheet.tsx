import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { Sheet } from '../parts/sheet.tsx'
import { SheetFoot } from '../parts/sheet-foot.tsx'
import css from '../parts/sheets.module.css'
import { addTokens } from './actions.ts'
import { PresetChoice } from './preset-choice.tsx'
import { PRESETS, USUAL } from './presets.ts'

/** As many as there are practice serials. */
const MOST = 100

const NAMES = PRESETS.map(({ name }) => name)

/** Asks how many tokens of which kind to make. */
export function SeveralSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const [preset, setPreset] = useState(USUAL)
  const [text, setText] = useState('10')
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  const isReady = count >= 1 && count <= MOST
  return (
    <Sheet title={t('rack.severalTitle')} testId="several-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <label className={css.count}>
          {t('rack.howMany', { most: MOST })}
          <input
            className={css.field}
            type="number"
            min={1}
            max={MOST}
            data-testid="several-count"
            aria-invalid={!isReady}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <PresetChoice legend={t('rack.which')} names={NAMES} chosen={preset} group="several" onChoose={setPreset} />
        <SheetFoot
          go={t('rack.severalGo', { count })}
          isReady={isReady}
          onGo={() => void addTokens(rack, preset, count)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
