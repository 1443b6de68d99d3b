/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { inJapan } from '../../web/time.ts'
import type { KeptMail } from '../messages.ts'
import { type Counter, frameView, whole } from './answers.tsx'
import { BankFrame } from './bank-frame.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'
import type { KeyOfSite } from './site-web.ts'
import type { ModelEnv } from './visiting.ts'

/** So many mails stand on the page. */
const SHOWN = 100

/** The practice mailbox: everybody's mails, for whoever practises. */
export function mailboxRoutes<Of extends Kinds>(counter: Counter<Of>): Hono<ModelEnv<Of>> {
  const { engine, web } = counter
  const app = new Hono<ModelEnv<Of>>()

  app.get('/mailbox', async (c) => {
    const mails = await engine.mails({ limit: SHOWN })
    return whole(c, <MailboxPage view={frameView(counter, c, '/mailbox')} mails={mails} />)
  })

  app.get('/mailbox/:id/key-file', async (c, next) => {
    const found = (await engine.mails()).find(({ id }) => id === c.req.param('id'))
    const file = found && web.mailbox.keyFile?.(found.mail)
    if (!file) return next()
    return c.body(file.text, 200, {
      'Content-Type': 'application/pskc+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file.name}"`,
    })
  })

  return app
}

interface MailboxPageProps<Of extends Kinds> {
  readonly view: FrameView<Of>
  readonly mails: readonly KeptMail[]
}

function MailboxPage<Of extends Kinds>({ view, mails }: MailboxPageProps<Of>) {
  const { t, site } = view
  return (
    <BankFrame view={view} title={t('frame.mailbox')} screenId={site.mailbox.screenId}>
      <p>{t('frame.mailbox-lead')}</p>
      {mails.length === 0 && (
        <p class="card" data-testid="no-mails">
          {t('frame.no-mails')}
        </p>
      )}
      {mails.map((mail) => (
        <Letter key={mail.id} view={view} kept={mail} />
      ))}
    </BankFrame>
  )
}

function Letter<Of extends Kinds>({ view, kept }: { readonly view: FrameView<Of>; readonly kept: KeptMail }) {
  const { t, site } = view
  const { id, at, mail } = kept
  const file = site.mailbox.keyFile?.(mail)
  return (
    <article class="card mail" data-testid={`mail-${mail.subject}`} aria-labelledby={`mail-${id}`}>
      <h2 id={`mail-${id}`}>{t(`mail.${mail.subject}` as KeyOfSite<Of>)}</h2>
      <dl class="facts">
        <dt>{t('frame.mail-to')}</dt>
        <dd data-testid="mail-to">{mail.to}</dd>
        <dt>{t('frame.mail-at')}</dt>
        <dd>
          <time datetime={new Date(at).toISOString()}>{inJapan(at)}</time>
        </dd>
      </dl>
      <div data-testid="mail-body">{site.mailbox.body(mail, t)}</div>
      {file && (
        <>
          <p>
            <a class="button" href={`/mailbox/${id}/key-file`} download={file.name} data-testid="key-file">
              {t('frame.key-file')}
            </a>
          </p>
          <label for={`text-${id}`}>{t('frame.key-file-text')}</label>
          <textarea id={`text-${id}`} class="key-file" rows={6} readonly spellcheck={false} data-testid="key-file-text">
            {file.text}
          </textarea>
        </>
      )}
    </article>
  )
}
