/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { FormToken, Layout } from '../../../web/layout.tsx'
import { type PageEnv, page, userOf, viewOf } from '../../../web/view.ts'
import { confirmAnnouncement, unreadAnnouncement } from './announcement.ts'

/** 重要なお知らせ, in front of the top page. */
export function announcementRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.get('/announcement', async (c) => {
    const text = await bank.store.transaction((tables) => unreadAnnouncement(bank, tables, userOf(c)))
    if (text === null) return c.redirect('/', 303)
    const view = viewOf(c)
    const { t } = view
    return page(
      c,
      <Layout view={view} screen={{ title: 'announcement.title', id: 'SIM-B49' }}>
        <section class="card notice" aria-labelledby="announcement-heading">
          <h2 id="announcement-heading">{t('announcement.title')}</h2>
          <p>{t('announcement.lead')}</p>
          <p class="large" lang="ja" data-testid="announcement">
            {text}
          </p>
          <form method="post" action="/announcement">
            <FormToken view={view} />
            <div class="actions">
              <button class="button main" type="submit" data-testid="confirm-announcement">
                {t('announcement.confirm')}
              </button>
            </div>
          </form>
        </section>
      </Layout>,
    )
  })

  app.post('/announcement', async (c) => {
    await confirmAnnouncement(bank, userOf(c))
    return c.redirect('/', 303)
  })

  return app
}
