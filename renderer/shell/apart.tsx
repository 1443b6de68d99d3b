import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { closeApart } from '../parts/on-top.ts'
import { PageProvider } from '../parts/page.ts'
import { useTheme } from '../theme/theme.ts'
import css from './apart.module.css'
import { useDroppedFiles } from './open-saved.ts'

/** What is drawn in the window on top of the others. It speaks the page's language and wears its colours. */
export function Apart({ page, children }: { readonly page: Window; readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const theme = useTheme((state) => state.theme)
  const { documentElement: root, body } = page.document
  useEffect(() => {
    root.lang = i18n.language
    if (theme === 'system') delete root.dataset.theme
    else root.dataset.theme = theme
  }, [root, i18n.language, theme])
  return createPortal(
    <PageProvider value={page}>
      <DroppedFiles />
      {children}
    </PageProvider>,
    body,
  )
}

function DroppedFiles() {
  const { t } = useTranslation()
  useDroppedFiles()
  return <title>{t('app.name')}</title>
}

/** On the page, while the token stands in that window. */
export function StageApart({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation()
  return (
    <main className={className}>
      <div className={css.note} data-testid="stage-apart">
        <p>{t('onTop.isApart')}</p>
        <button type="button" className={css.button} data-testid="stage-back" onClick={closeApart}>
          {t('onTop.back')}
        </button>
      </div>
    </main>
  )
}
