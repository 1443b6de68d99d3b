import { useTranslation } from 'react-i18next'
import { Icon } from '../theme/icon.tsx'
import css from './notice-list.module.css'
import { dismiss, useNotices } from './notices.ts'

/** What the window has to say, at its foot. Nothing goes away by itself: whoever reads slowly misses nothing. */
export function NoticeList() {
  const { t, i18n } = useTranslation()
  const shown = useNotices((state) => state.shown)
  return (
    <div className={css.list} role="status" data-testid="notices">
      {shown.map(({ id, text, values, tone, action }) => (
        <div key={id} className={css.notice} data-tone={tone} data-testid="notice" data-text={text}>
          <span>{i18n.exists(text) ? t(text, values) : t('failure.other')}</span>
          {action && (
            <button
              type="button"
              className={css.action}
              data-testid="notice-action"
              onClick={() => {
                dismiss(id)
                action.run()
              }}
            >
              {t(action.text)}
            </button>
          )}
          <button
            type="button"
            className={css.close}
            data-testid="notice-close"
            aria-label={t('shell.close')}
            title={t('shell.close')}
            onClick={() => dismiss(id)}
          >
            <Icon name="close" size={15} />
          </button>
        </div>
      ))}
    </div>
  )
}
