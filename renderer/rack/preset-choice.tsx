import { useTranslation } from 'react-i18next'
import type { Preset } from '../faces/face.ts'
import css from '../parts/sheets.module.css'

interface PresetChoiceProps {
  readonly legend: string
  readonly names: readonly Preset['name'][]
  readonly chosen: Preset['name']
  /** Of the test ids, and of the group. */
  readonly group: string
  onChoose(name: Preset['name']): void
}

/** Which of the ready-made tokens. */
export function PresetChoice({ legend, names, chosen, group, onChoose }: PresetChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={css.presets}>
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name} className={css.preset}>
          <input
            type="radio"
            name={`${group}-preset`}
            data-testid={`${group}-${name}`}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <span>
            {t(`rack.preset.${name}.name`)}
            <span className={css.note}>{t(`rack.preset.${name}.note`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
