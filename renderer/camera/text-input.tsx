import { type FormEvent, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../connection/context.ts'
import css from '../parts/section.module.css'
import { offerText } from './offer.ts'

interface TextInputProps {
  readonly field?: Ref<HTMLInputElement>
  /** The token has got the text. */
  onGiven?(): void
}

/** The text of a code, for those who have the text and no picture. */
export function TextInput({ field, onGiven }: TextInputProps) {
  const { t } = useTranslation()
  const connection = useConnection()
  const [text, setText] = useState('')
  const offer = async (event: FormEvent) => {
    event.preventDefault()
    const given = text.trim()
    if (given === '' || !(await offerText(connection, given))) return
    setText('')
    onGiven?.()
  }
  return (
    <form className={css.labelled} onSubmit={offer}>
      <label className={css.label} htmlFor="code-text">
        {t('text.label')}
      </label>
      <div className={css.together}>
        <input
          ref={field}
          id="code-text"
          className={css.codeText}
          data-testid="scan-text"
          value={text}
          placeholder={t('text.placeholder')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className={css.button} data-testid="scan-text-send">
          {t('text.send')}
        </button>
      </div>
    </form>
  )
}
