import { useTranslation } from 'react-i18next'
import type { Preset } from '../faces/face.ts'
import css from '../parts/sheets.module.css'

interface PresetChoiceProps {
  readonly legend: string
  readonly presets: readonly Preset[]
  readonly chosen: Preset | undefined
  /** Of the test ids, and of the group. */
  readonly group: string
  onChoose(preset: Preset): void
}

/** Which of the ready-made tokens. */
export function PresetChoice({ legend, presets, chosen, group, onChoose }: PresetChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.presets}>
      <legend>{legend}</legend>
      {presets.map((preset) => (
        <label key={preset.name} className={css.preset}>
          <input
            type="radio"
            name={`${group}-preset`}
            data-testid={`${group}-${preset.name}`}
            checked={preset === chosen}
            onChange={() => onChoose(preset)}
          />
          <span>
            {t(`rack.preset.${preset.name}.name`)}
            <span className={css.note}>{t(`rack.preset.${preset.name}.note`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
