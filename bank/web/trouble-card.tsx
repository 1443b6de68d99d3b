/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Layout } from './layout.tsx'
import type { TextKey } from './text.ts'
import type { View } from './view.ts'

/** A page with one sentence and a way on. */

export type Trouble = 'forbidden' | 'no-authority' | 'not-found' | 'unreadable' | 'too-large' | 'not-saved' | 'failed'

const TITLES: Readonly<Record<Trouble, TextKey>> = {
  forbidden: 'trouble-page.forbidden-title',
  'no-authority': 'trouble-page.no-authority-title',
  'not-found': 'trouble-page.not-found-title',
  'too-large': 'trouble-page.too-large-title',
  unreadable: 'trouble-page.unreadable-title',
  'not-saved': 'trouble-page.not-saved-title',
  failed: 'trouble-page.failed-title',
}

export function TroublePage({ view, trouble }: { readonly view: View; readonly trouble: Trouble }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: TITLES[trouble], id: 'SIM-B08' }}>
      <section class="card" aria-label={t(TITLES[trouble])} data-testid={`trouble-${trouble}`}>
        <p class="large">{t(`trouble-page.${trouble}`)}</p>
        <div class="actions">
          <a class="button main" href="/">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
