import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../theme/icon-button.tsx'
import css from './sheet.module.css'

interface SheetProps {
  readonly title: string
  readonly testId: string
  /** `question`: small, for a decision. `page`: as wide as reading wants it. */
  readonly kind: 'question' | 'page'
  /** Beside the title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
  onClose(): void
}

/** A sheet over the window. Escape closes it; the browser keeps the focus inside and gives it back. */
export function Sheet({ title, testId, kind, tools, children, onClose }: SheetProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.sheet}
      data-kind={kind}
      data-testid={testId}
      aria-labelledby={heading}
      // The buttons of the token stay where they are while a sheet is open.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={css.head}>
        <h2 id={heading} className={css.title}>
          {title}
        </h2>
        {tools}
        <IconButton
          icon="close"
          label={t('shell.close')}
          className={css.close}
          testId={`${testId}-close`}
          onClick={onClose}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <div className={css.body} tabIndex={0}>
        {children}
      </div>
    </dialog>
  )
}
