import { useTranslation } from 'react-i18next'
import { IconButton } from '../theme/icon-button.tsx'
import css from './notice-list.module.css'
import { dismiss, type Notice, useNotices } from './notices.ts'
import { useWork } from './work.ts'

function NoticeLine({ notice: { id, about, text, values, tone, action } }: { readonly notice: Notice }) {
  const { t, i18n } = useTranslation()
  return (
    <div className={css.notice} data-tone={tone} data-testid="notice" data-text={text}>
      <span className={css.text}>
        {about !== null && <strong className={css.about}>{about}</strong>}{' '}
        {i18n.exists(text, values) ? t(text, values) : t('failure.other')}
      </span>
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
      <IconButton
        icon="close"
        size={15}
        label={t('shell.close')}
        className={css.close}
        testId="notice-close"
        onClick={() => dismiss(id)}
      />
    </div>
  )
}

/** Long work, how far it is, and the way to stop it. Work that is short is over before it shows. */
function WorkLine() {
  const { t } = useTranslation()
  const now = useWork((state) => state.now)
  if (!now) return null
  const { text, done, count, stop } = now
  return (
    <div className={css.work} data-testid="work" data-text={text}>
      <span className={css.text} role="status">
        {t(`work.${text}`)}
      </span>
      {count > 1 && (
        <>
          <progress className={css.progress} value={done} max={count} aria-label={t(`work.${text}`)} />
          <span className={css.count}>{t('work.of', { done, count })}</span>
        </>
      )}
      <button type="button" className={css.action} data-testid="work-stop" onClick={stop}>
        {t('work.stop')}
      </button>
    </div>
  )
}

/** What the window has to say, at its foot; in the flow of the page where every place is taken. Nothing goes away by itself: whoever reads slowly misses nothing. */
export function NoticeList({ isInFlow = false }: { readonly isInFlow?: boolean }) {
  const shown = useNotices((state) => state.shown)
  return (
    <div className={css.list} data-in-flow={isInFlow}>
      <div className={css.said} role="status" data-testid="notices">
        {shown.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
      <WorkLine />
    </div>
  )
}
