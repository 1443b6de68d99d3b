/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono'
import type { Bank } from '../core/bank.ts'
import { Layout } from '../web/layout.tsx'
import { type PageContext, type PageEnv, page, type View, viewOf } from '../web/view.ts'
import type { ReadOrder } from './order-kinds.ts'

/** 受付時間外: a switch of the settings (Rules.outOfHours), and the page that says the hours as pages 2 and 3 of the guide print them. */

/** For pages that take orders. */
export function inHours(bank: Bank): MiddlewareHandler<PageEnv> {
  return async (c, next) => {
    if (bank.rules.outOfHours) return outOfHoursPage(c)
    await next()
  }
}

/** For the pages of an order, which may have been begun in time; null: it goes on. */
export function closedPage(bank: Bank, c: PageContext, { kind }: ReadOrder) {
  return kind.movesMoney && bank.rules.outOfHours ? outOfHoursPage(c) : null
}

const outOfHoursPage = (c: PageContext) => page(c, <OutOfHoursPage view={viewOf(c, '/')} />, 403)

const HOURS = ['transfers', 'pay-easy', 'lists', 'inquiries'] as const
const CLOSED = ['days', 'mondays', 'happy-mondays', 'lists'] as const

function OutOfHoursPage({ view }: { readonly view: View }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'refusal.title', id: 'SIM-B07' }}>
      <section class="card" aria-labelledby="hours-heading" data-testid="out-of-hours">
        <p class="large">{t('problem.out-of-hours')}</p>
        <h2 id="hours-heading">{t('hours.heading')}</h2>
        <dl class="facts">
          {HOURS.map((name) => (
            <>
              <dt>{t(`hours.${name}`)}</dt>
              <dd>{t(`hours.${name}-hours`)}</dd>
            </>
          ))}
        </dl>
        <p>{t('hours.closed')}</p>
        <ul>
          {CLOSED.map((name) => (
            <li key={name}>{t(`hours.closed-${name}`)}</li>
          ))}
        </ul>
        <div class="actions">
          <a class="button main" href="/" data-testid="to-top">
            {t('page.to-top')}
          </a>
        </div>
      </section>
    </Layout>
  )
}
