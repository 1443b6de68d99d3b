/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Translate } from '../../server/index.ts'

/** What the pages of somebody who is logged in say and do about the end of his session. `idle`: without a request for so long it is over, ms. */

interface IdleProps {
  readonly t: Translate<'idle.warning' | 'idle.stay'>
  readonly idle: number
}

/** Without scripts: the page leaves by itself when its session is over. */
export function IdleEnd({ idle }: Pick<IdleProps, 'idle'>) {
  const seconds = Math.ceil(idle / 1000) + 1
  return (
    <>
      <noscript>
        <meta http-equiv="refresh" content={`${seconds};url=/logout?reason=time-out`} />
      </noscript>
      <script src="/static/session.js" defer />
    </>
  )
}

/** Shown by static/session.js a while before the session is over. */
export function IdleWarning({ t, idle }: IdleProps) {
  return (
    <div
      id="idle-warning"
      class="idle-warning"
      role="alert"
      data-idle-seconds={Math.floor(idle / 1000)}
      data-testid="idle-warning"
      hidden
    >
      <p>{t('idle.warning')}</p>
      <button class="button main" type="button" data-testid="stay">
        {t('idle.stay')}
      </button>
    </div>
  )
}
