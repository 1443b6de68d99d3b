import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../connection/context.ts'
import css from '../../parts/section.module.css'
import { openMail } from './mail.ts'
import { MailButton } from './mail-button.tsx'
import own from './panel.module.css'

/** The mail with the token, as the telephone gets it: its key file, opened, dropped or pasted. */
export function MailSection({ hasMail }: { readonly hasMail: boolean }) {
  const { t } = useTranslation()
  const connection = useConnection()
  const id = useId()
  const [text, setText] = useState('')
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (await openMail(connection, text)) setText('')
  }
  return (
    <section className={css.section} aria-labelledby="mail-heading">
      <h2 id="mail-heading" className={css.heading}>
        {t('phone.mail.heading')}
      </h2>
      <p className={css.quiet} role="status" data-testid="mail-state" data-waits={hasMail}>
        {t(hasMail ? 'phone.mail.waits' : 'phone.mail.none')}
      </p>
      <div className={own.drop}>
        <MailButton label={t('phone.mail.open')} className={css.button} />
        <span className={css.quiet}>{t('phone.mail.note')}</span>
      </div>
      <form className={css.labelled} onSubmit={open}>
        <label className={css.label} htmlFor={id}>
          {t('phone.mail.text')}
        </label>
        <textarea
          id={id}
          className={own.text}
          rows={3}
          spellCheck={false}
          autoComplete="off"
          placeholder="<KeyContainer …"
          data-testid="mail-text"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className={own.start} data-testid="mail-send">
          {t('phone.mail.send')}
        </button>
      </form>
    </section>
  )
}
