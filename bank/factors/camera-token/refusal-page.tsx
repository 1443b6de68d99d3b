/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Bank } from '../../core/bank.ts'
import { Contact } from '../../web/contact.tsx'
import { Layout } from '../../web/layout.tsx'
import { type PageContext, page, userOf, type View, viewOf } from '../../web/view.ts'
import { type Refusal, refusalOf, standingOf } from './standing.ts'

/** Why this user cannot sign anything now, as a page; null when he can. */
export async function refusalPage(bank: Bank, c: PageContext) {
  const standing = await bank.store.transaction((tables) => standingOf(bank, tables, userOf(c)))
  const refusal = refusalOf(standing)
  return refusal && page(c, <RefusalPage view={viewOf(c)} refusal={refusal} />, 403)
}

function RefusalPage({ view, refusal }: { readonly view: View; readonly refusal: Refusal }) {
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
