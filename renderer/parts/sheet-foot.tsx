import { useTranslation } from 'react-i18next'
import css from './sheets.module.css'

interface SheetFootProps {
  readonly go: string
  readonly isReady?: boolean
  onGo(): void
  onClose(): void
}

/** The end of a question: no, or yes in the words of what happens then. */
export function SheetFoot({ go, isReady = true, onGo, onClose }: SheetFootProps) {
  const { t } = useTranslation()
  return (
    <div className={css.foot}>
      <button type="button" className={css.button} data-testid="sheet-cancel" onClick={onClose}>
        {t('shell.cancel')}
      </button>
      <button
        type="button"
        className={css.primary}
        data-testid="sheet-go"
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
  )
}
