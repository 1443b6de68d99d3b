/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { MailRow } from '../../../core/rows.ts'
import { Layout } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'
import type { View } from '../../../web/view.ts'
import { type PageEnv, page, viewOf } from '../../../web/view.ts'
import { actionName, detailName, inWords } from '../history/history-parts.tsx'

/** So many mails stand on the page. */
const SHOWN = 100

/** The practice mailbox: everybody's notices, for whoever practises. */
export function mailboxRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  app.get('/mailbox', async (c) => {
    const newest = { orderBy: 'id', descending: true, limit: SHOWN } as const
    const mails = await bank.store.transaction((tables) => tables.mails.find({}, newest))
    return page(c, <MailboxPage view={viewOf(c)} mails={mails} />)
  })
  return app
}

function MailboxPage({ view, mails }: { readonly view: View; readonly mails: readonly MailRow[] }) {
  const { t } = view
  return (
    <Layout view={view} screen={{ title: 'mailbox.title', id: 'SIM-B57' }}>
      <p>{t('mailbox.lead')}</p>
      {mails.length === 0 && (
        <p class="card" data-testid="no-mails">
          {t('mailbox.none')}
        </p>
      )}
      {mails.map((mail) => (
        <Letter key={mail.id} view={view} mail={mail} />
      ))}
    </Layout>
  )
}

function Letter({ view: { t }, mail }: { readonly view: View; readonly mail: MailRow }) {
  const { action = '', ...detail } = JSON.parse(mail.detail) as Readonly<Record<string, string | number>>
  const facts = Object.entries(detail).filter(([, value]) => value !== '')
  return (
    <article class="card mail" data-testid={`mail-${mail.subject}`} aria-labelledby={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{t(`mail.${mail.subject}` as TextKey)}</h2>
      <dl class="facts">
        <dt>{t('mailbox.to')}</dt>
        <dd data-testid="mail-to">{mail.address}</dd>
        <dt>{t('mailbox.at')}</dt>
        <dd>
          <time datetime={new Date(mail.at).toISOString()}>{inJapan(mail.at)}</time>
        </dd>
      </dl>
      <div data-testid="mail-body">
        <p>{t(`mail-text.${mail.subject}` as TextKey)}</p>
        <dl class="facts">
          <dt>{t('mailbox.action')}</dt>
          <dd>{actionName(t, String(action))}</dd>
          {facts.map(([name, value]) => (
            <>
              <dt>{detailName(t, name)}</dt>
              <dd lang="ja">{inWords(t, name, value)}</dd>
            </>
          ))}
        </dl>
        <p class="note">{t('mailbox.unknown')}</p>
      </div>
    </article>
  )
}
