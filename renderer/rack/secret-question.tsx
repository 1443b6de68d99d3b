import { useTranslation } from 'react-i18next'
import css from './sheets.module.css'

interface SecretQuestionProps {
  readonly text: string
  readonly go: string
  readonly isReady?: boolean
  onGo(): void
  onClose(): void
}

/** Says that a file holds keys, and asks. */
export function SecretQuestion({ text, go, isReady = true, onGo, onClose }: SecretQuestionProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={css.secret} data-testid="secret-warning">
        {text}
      </p>
      <div className={css.foot}>
        <button type="button" className={css.button} data-testid="secret-cancel" onClick={onClose}>
          {t('shell.cancel')}
        </button>
        <button
          type="button"
          className={css.primary}
          data-testid="secret-go"
          aria-disabled={!isReady}
          onClick={() => {
            if (!isReady) return
            onClose()
            onGo()
          }}
        >
          {go}
        </button>
      </div>
    </>
  )
}
