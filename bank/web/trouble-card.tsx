/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Translate } from '../../server/index.ts'

/** Why there is no page, and the status of the answer that says so. */
export const TROUBLE_STATUS = {
  forbidden: 403,
  'no-authority': 403,
  'not-found': 404,
  unreadable: 400,
  'too-large': 413,
  'not-saved': 500,
  failed: 500,
} as const

export type Trouble = keyof typeof TROUBLE_STATUS

interface TroubleCardProps {
  readonly t: Translate<`trouble-page.${Trouble}` | `trouble-page.${Trouble}-title` | 'page.to-top'>
  readonly trouble: Trouble
}

/** One sentence and a way on, on a page of any bank. */
export function TroubleCard({ t, trouble }: TroubleCardProps) {
  return (
    <section class="card" aria-label={t(`trouble-page.${trouble}-title`)} data-testid={`trouble-${trouble}`}>
      <p class="large">{t(`trouble-page.${trouble}`)}</p>
      <div class="actions">
        <a class="button main" href="/">
          {t('page.to-top')}
        </a>
      </div>
    </section>
  )
}
