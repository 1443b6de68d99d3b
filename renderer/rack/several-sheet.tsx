import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { FIRST_KIND, faceOfKind, KINDS } from '../faces/faces.ts'
import { Sheet } from '../parts/sheet.tsx'
import { SheetFoot } from '../parts/sheet-foot.tsx'
import css from '../parts/sheets.module.css'
import { addTokens } from './actions.ts'
import { PresetChoice } from './preset-choice.tsx'

/** As many as there are practice serials. */
const MOST = 100

interface ChoiceProps<Name extends string> {
  readonly label: string
  readonly names: readonly Name[]
  readonly chosen: Name
  readonly testId: string
  text(name: NoInfer<Name>): string
  onChoose(name: NoInfer<Name>): void
}

/** One of a list; not there where there is nothing to choose. */
function Choice<Name extends string>({ label, names, chosen, testId, text, onChoose }: ChoiceProps<Name>) {
  const id = useId()
  if (names.length < 2) return null
  return (
    <div className={css.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={css.field}
        data-testid={testId}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          const name = names.find((one) => one === value)
          if (name !== undefined) onChoose(name)
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {text(name)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Asks for kind, profile and state of new tokens, and how many. */
export function SeveralSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const rack = useRack()
  const [kind, setKind] = useState(FIRST_KIND)
  const [wantedModel, setModel] = useState('')
  const [wantedPreset, setPreset] = useState('')
  const [text, setText] = useState('1')
  const { models } = faceOfKind(kind)
  const model = models.find(({ name }) => name === wantedModel) ?? models[0]
  const presets = model?.presets ?? []
  const preset = presets.find(({ name }) => name === wantedPreset) ?? presets[0]
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0
  const isReady = count >= 1 && count <= MOST
  return (
    <Sheet title={t('rack.severalTitle')} testId="several-sheet" kind="question" onClose={onClose}>
      <div className={css.body}>
        <Choice
          label={t('rack.kindLabel')}
          names={KINDS}
          chosen={kind}
          testId="several-kind"
          text={(name) => t(`rack.kind.${name}`)}
          onChoose={setKind}
        />
        <Choice
          label={t('rack.modelLabel')}
          names={models.map(({ name }) => name)}
          chosen={model?.name ?? ''}
          testId="several-model"
          text={(name) => t(`rack.model.${name}`)}
          onChoose={setModel}
        />
        <PresetChoice
          legend={t('rack.presetLabel')}
          presets={presets}
          chosen={preset}
          group="several"
          onChoose={({ name }) => setPreset(name)}
        />
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
        <SheetFoot
          go={t('rack.severalGo', { count })}
          isReady={isReady && preset !== undefined}
          onGo={() => {
            if (preset) void addTokens(rack, preset.wanted, count)
          }}
          onClose={onClose}
        />
      </div>
    </Sheet>
  )
}
