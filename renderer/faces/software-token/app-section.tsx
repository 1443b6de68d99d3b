import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseOtpSerial } from '../../../token-core/key-free.ts'
import { useConnection } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { HolderRow } from '../../parts/identity-rows.tsx'
import css from '../../parts/section.module.css'
import own from './panel.module.css'

/** Installs the Shinkin app with a serial, over the one that is there too, and takes it off. */
export function AppSection({ view }: { readonly view: ViewOf<'software-token'> }) {
  const { serial } = view
  const { t } = useTranslation()
  const connection = useConnection()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const install = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = parseOtpSerial(typed)
    setWrong(wanted === null)
    if (wanted !== null && (await connection.send({ type: 'install', serial: wanted })) !== null) setTyped('')
  }
  return (
    <section className={css.section} aria-labelledby="app-heading">
      <h2 id="app-heading" className={css.heading}>
        {t('phone.app.heading')}
      </h2>
      <dl className={css.facts}>
        <dt>{t('device.serial')}</dt>
        <dd className={css.figures} data-testid="serial">
          {serial ?? t('phone.notInstalled')}
        </dd>
        <HolderRow view={view} />
      </dl>
      <form className={css.labelled} onSubmit={install}>
        <label className={css.label} htmlFor={id}>
          {t('phone.app.newSerial')}
        </label>
        <div className={css.together}>
          <input
            id={id}
            className={css.codeText}
            data-testid="install-serial"
            placeholder="ABCD12345678"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" className={css.button} data-testid="install">
            {t(serial === null ? 'phone.app.install' : 'phone.app.reinstall')}
          </button>
        </div>
        {isWrong && (
          <p id={`${id}-wrong`} className={css.problem} role="alert" data-testid="install-wrong">
            {t('phone.app.wrongSerial')}
          </p>
        )}
        <span className={css.quiet}>{t('phone.app.note')}</span>
      </form>
      <button
        type="button"
        className={own.start}
        data-testid="uninstall"
        aria-disabled={serial === null}
        onClick={() => serial !== null && void connection.send({ type: 'uninstall' })}
      >
        {t('phone.app.uninstall')}
      </button>
    </section>
  )
}
