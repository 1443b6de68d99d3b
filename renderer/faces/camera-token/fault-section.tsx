import { useTranslation } from 'react-i18next'
import type { TokenView } from '../../camera/camera-token.ts'
import { useConnection } from '../../connection/context.ts'
import type { NewEvent } from '../../connection/view.ts'
import css from '../../parts/inspector.module.css'
import section from '../../parts/section.module.css'
import { Switch } from '../../parts/switch.tsx'
import { BUTTONS } from './button-names.ts'
import { FaultTerms } from './fault-terms.tsx'

/** What a tester may break. Each is an event like any other: it is in the journal and replays. */
export function FaultSection({ view }: { readonly view: TokenView }) {
  const { t } = useTranslation()
  const connection = useConnection()
  const send = (event: NewEvent) => void connection.send(event)
  const { cameraFault, wrongCodes, displayFault, stuckButtons } = view.faults
  return (
    <section className={section.section} aria-labelledby="inspector-faults">
      <h2 id="inspector-faults" className={section.heading}>
        {t('inspector.faults')}
      </h2>
      <div className={css.switches}>
        <Switch
          label={t('inspector.fault.tape')}
          testId="fault-tape"
          isOn={view.tapeIn}
          onSet={(isOn) => send({ type: isOn ? 'tape-in' : 'tape-removed' })}
        />
        <Switch
          label={t('inspector.fault.camera')}
          note={t('inspector.fault.cameraNote')}
          testId="fault-camera"
          isOn={cameraFault}
          onSet={(on) => send({ type: 'camera-fault', on })}
        />
        <Switch
          label={t('inspector.fault.codes')}
          note={t('inspector.fault.codesNote')}
          testId="fault-codes"
          isOn={wrongCodes}
          onSet={(on) => send({ type: 'wrong-codes', on })}
        />
        <Switch
          label={t('inspector.fault.display')}
          note={t('inspector.fault.displayNote')}
          testId="fault-display"
          isOn={displayFault}
          onSet={(on) => send({ type: 'display-fault', on })}
        />
        {BUTTONS.map((button) => (
          <Switch
            key={button}
            label={t('inspector.fault.stuck', { button: t(`buttons.${button}`) })}
            testId={`fault-stuck-${button}`}
            isOn={stuckButtons.includes(button)}
            onSet={(on) => send({ type: 'button-stuck', button, on })}
          />
        ))}
      </div>
      <FaultTerms view={view} send={send} />
    </section>
  )
}
