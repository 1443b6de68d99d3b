import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import inspector from '../../parts/inspector.module.css'
import css from '../../parts/section.module.css'
import { Switch } from '../../parts/switch.tsx'
import { aheadText } from './clock-text.ts'
import own from './panel.module.css'
import type { SendToPhone } from './sent.ts'

interface SectionProps {
  readonly view: ViewOf<'software-token'>
}

const SECOND = 1_000

/** How far the telephone's clock is off, in seconds; what was typed stays until it is set. */
function ClockForm({ view, send }: SectionProps & { readonly send: SendToPhone }) {
  const { t } = useTranslation()
  const id = useId()
  const { offset } = view.deviceClock
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(offset / SECOND)
  const set = (seconds: number) => {
    setTyped(null)
    send({ type: 'phone-clock', offset: Math.round(seconds * SECOND) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An empty field is no number: the browser says so at the field.
    if (shown.trim() !== '' && Number.isFinite(Number(shown))) set(Number(shown))
  }
  return (
    <form className={css.labelled} onSubmit={submit}>
      <label className={css.label} htmlFor={id}>
        {t('phone.clock.label')}
      </label>
      <div className={css.together}>
        <input
          id={id}
          className={css.codeText}
          type="number"
          step="0.001"
          required
          data-testid="phone-clock"
          value={shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className={css.button} data-testid="phone-clock-set">
          {t('phone.clock.set')}
        </button>
        <button
          type="button"
          className={css.button}
          data-testid="phone-clock-right"
          aria-disabled={offset === 0}
          onClick={() => offset !== 0 && set(0)}
        >
          {t('phone.clock.right')}
        </button>
      </div>
      <span className={css.quiet} data-testid="phone-clock-state">
        {aheadText(offset, t)}
      </span>
    </form>
  )
}

/** What happens to a telephone: its clock, its SIM card, its backup, its end. */
export function PhoneSection({ view }: SectionProps) {
  const { t } = useTranslation()
  const connection = useConnection()
  const send: SendToPhone = (event) => void connection.send(event)
  const isSk = view.profile === 'sk-app'
  return (
    <section className={css.section} aria-labelledby="phone-heading">
      <h2 id="phone-heading" className={css.heading}>
        {t('phone.outside')}
      </h2>
      <ClockForm key={view.id} view={view} send={send} />
      {isSk && (
        <div className={inspector.switches}>
          <Switch
            label={t('phone.sim.label')}
            note={t('phone.sim.note')}
            testId="phone-foreign-sim"
            isOn={view.foreignSim}
            onSet={(foreign) => send({ type: 'sim-changed', foreign })}
          />
        </div>
      )}
      <div className={own.deed}>
        <button
          type="button"
          className={css.button}
          data-testid="phone-changed"
          onClick={() => send({ type: 'phone-changed' })}
        >
          {t('phone.changed.do')}
        </button>
        <span className={css.quiet}>{t(`phone.changed.${view.profile}`)}</span>
      </div>
      {isSk && (
        <div className={own.deed}>
          <button
            type="button"
            className={css.button}
            data-testid="phone-restored"
            aria-disabled={view.serial === null || view.isRestored}
            onClick={() => view.serial !== null && !view.isRestored && send({ type: 'restored' })}
          >
            {t('phone.restored.do')}
          </button>
          <span className={css.quiet}>{t('phone.restored.note')}</span>
        </div>
      )}
    </section>
  )
}
