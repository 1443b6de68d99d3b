import css from './home.module.css'
import type { Display } from './sent.ts'

/** What stands for an app on the home screen: a ring that runs out, or cards one behind the other. */
export function AppIcon({ app }: Pick<Display, 'app'>) {
  return (
    <svg className={css.icon} viewBox="0 0 60 60" aria-hidden="true" data-app={app}>
      <rect className={css.tile} width="60" height="60" rx="14" />
      {app === 'sk-app' ? (
        <>
          <circle className={css.track} cx="30" cy="30" r="17" />
          <path className={css.line} d="M30 13a17 17 0 1 1-14.7 8.5" />
          <path className={css.dots} d="M22.5 30h.1M30 30h.1M37.5 30h.1" />
        </>
      ) : (
        <>
          <path className={css.track} d="M18 18.5h24M15 24h30" />
          <rect className={css.line} x="12" y="29" width="36" height="18" rx="4" />
          <path className={css.dots} d="M20 38h.1M26.5 38h.1M33.5 38h.1M40 38h.1" />
        </>
      )}
    </svg>
  )
}
