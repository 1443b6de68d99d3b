import { useTranslation } from 'react-i18next'
import { FOB_FAULTS } from '../../../token-core/key-free.ts'
import { useConnection } from '../../connection/context.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { Switch } from '../../parts/switch.tsx'
import type { OfView } from '../face.ts'

/** What a tester may break. Each is an event like any other: it is in the journal and replays. */
export function FaultSection({ view }: OfView<'key-fob'>) {
  const { t } = useTranslation()
  const { send } = useConnection()
  const { fault, wrongCodes } = view
  return (
    <section className={section.section} aria-labelledby="inspector-faults">
      <h2 id="inspector-faults" className={section.heading}>
        {t('inspector.faults')}
      </h2>
      <label className={section.labelled}>
        <span className={section.label}>{t('keyFob.fault.which')}</span>
        <select
          className={section.select}
          data-testid="fault-kind"
          value={fault}
          onChange={({ currentTarget: { value } }) => {
            const kind = FOB_FAULTS.find((name) => name === value)
            if (kind) void send({ type: 'fault', kind })
          }}
        >
          {FOB_FAULTS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`keyFob.fault.${kind}.name`)}
            </option>
          ))}
        </select>
      </label>
      {fault !== 'none' && <p className={section.quiet}>{t(`keyFob.fault.${fault}.note`)}</p>}
      <div className={css.switches}>
        <Switch
          label={t('keyFob.fault.wrong-codes.name')}
          note={t('keyFob.fault.wrong-codes.note')}
          testId="fault-codes"
          isOn={wrongCodes}
          onSet={(on) => void send({ type: 'wrong-codes', on })}
        />
      </div>
    </section>
  )
}
