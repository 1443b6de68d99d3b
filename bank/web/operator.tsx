/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono'
import { managesUsers } from '../core/roles.ts'
import { Layout } from './layout.tsx'
import type { TextKey } from './text.ts'
import { type PageContext, type PageEnv, page, userOf, type View, viewOf } from './view.ts'

/** Who works on these pages, and what they say to somebody who may not. */

/** マスターユーザ and 管理者ユーザ only. */
export const managersOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (!managesUsers(userOf(c))) return denied(c, 'denied.general-user', '/')
  await next()
}

/** 403: what was asked for is not this user's to do, and why. @param back where he goes on from here */
export function denied(c: PageContext, reason: TextKey, back = '/users') {
  return page(c, <DeniedPage view={viewOf(c, back)} reason={reason} back={back} />, 403)
}

function DeniedPage({ view, reason, back }: { readonly view: View; readonly reason: TextKey; readonly back: string }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'refusal.title', id: 'SIM-B07' }}>
      <section class="card" aria-label={t('refusal.title')} data-testid="denied">
        <p class="large">{t(reason)}</p>
        <div class="actions">
          {back !== '/' && (
            <a class="button main" href={back}>
              {t('users.to-menu')}
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
