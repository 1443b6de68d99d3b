/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Refusal } from '../factors/camera-token/standing.ts'
import { Contact } from './contact.tsx'
import { Layout } from './layout.tsx'
import type { TextKey } from './text.ts'
import type { View } from './view.ts'

/** A page with one sentence and a way on. */

export function RefusalPage({ view, refusal }: { readonly view: View; readonly refusal: Refusal }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'refusal.title', id: 'SIM-B07' }}>
      <section class="card" aria-labelledby="refusal-heading" data-testid="refusal">
        <h2 id="refusal-heading">{t(refusal === 'stopped' ? 'refusal.heading-stopped' : 'refusal.heading')}</h2>
        <p class="large">{t(`refusal.${refusal}`)}</p>
        {refusal === 'stopped' && <StoppedHelp view={view} />}
        <div class="actions">
          {refusal !== 'stopped' && (
            <a class="button main" href="/registration" data-testid="registration">
              {t('refusal.register')}
            </a>
          )}
          <a class="button" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}

/** Who helps when nobody in the company can. */
export function StoppedHelp({ view }: { readonly view: View }) {
  return (
    <>
      <p>{view.t('refusal.stopped-nobody')}</p>
      <Contact view={view} />
    </>
  )
}

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
