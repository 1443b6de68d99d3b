/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { FormToken, LanguageSwitch } from '../../web/layout.tsx'
import { PageFrame } from '../../web/page-frame.tsx'
import type { Kinds } from './page-drawing.ts'
import { PageForm } from './page-form.tsx'
import { type DrawnView, keyFor } from './view.ts'

/** A customer's page, whole. */
export function BankPage<Of extends Kinds>({ view }: { readonly view: DrawnView<Of> }) {
  const { t, site, drawing, moment, problems } = view
  const title = t(keyFor(drawing.title, moment))
  const mistake = problems.length > 0 ? t('page.mistake-prefix') : ''
  return (
    <PageFrame
      language={view.language}
      tab={`${mistake}${title} (${moment.page}) | ${t(site.look.name)}`}
      title={title}
      screenId={moment.page}
      besideId={
        drawing.figure && (
          <p class="figure-number" data-testid="figure">
            {t('frame.figure', { figure: drawing.figure })}
          </p>
        )
      }
      skip={t('page.skip-to-content')}
      sheets={['bank-page.css', ...site.look.sheets]}
      head={hasKeyboard(view) && <script src="/static/software-keyboard.js" defer />}
      header={<Header view={view} />}
      notice={view.notice}
      footer={
        <>
          <p>
            <a href="/banks" data-testid="banks">
              {t('frame.banks')}
            </a>
          </p>
          <p>{t('frame.practice')}</p>
        </>
      }
      last={hasKeyboard(view) && <KeyboardTexts view={view} />}
    >
      <PageForm view={view} />
    </PageFrame>
  )
}

const hasKeyboard = <Of extends Kinds>({ drawing }: DrawnView<Of>): boolean =>
  Object.values(drawing.fields).some((field) => 'softwareKeyboard' in field && field.softwareKeyboard)

/** What static/software-keyboard.js writes on its keys. */
function KeyboardTexts<Of extends Kinds>({ view: { t } }: { readonly view: DrawnView<Of> }) {
  return (
    <template
      id="software-keyboard-texts"
      data-title={t('frame.keyboard-title')}
      data-shift={t('frame.keyboard-shift')}
      data-one={t('frame.keyboard-one')}
      data-all={t('frame.keyboard-all')}
      data-done={t('frame.keyboard-done')}
      data-close={t('frame.keyboard-close')}
    />
  )
}

function Header<Of extends Kinds>({ view }: { readonly view: DrawnView<Of> }) {
  const { t, site, moment } = view
  const { look } = site
  const who = site.who(moment.visit, t)
  return (
    <header class="bank-header">
      <div class="bank-header-inner">
        <a class="bank-name" href="/">
          {look.mark()}
          <span>{t(look.name)}</span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          {who !== null && (
            <p class="who" data-testid="who">
              {who}
            </p>
          )}
          {view.isInside && (
            <form method="post" action="/leave">
              <FormToken view={view} />
              <button class="button quiet" type="submit" data-testid="logout">
                {t('header.logout')}
              </button>
            </form>
          )}
        </div>
      </div>
      <nav class="doors" aria-label={t('frame.doors')}>
        <ul>
          {look.doors.map(({ page, label }) => (
            <li key={page}>
              <a
                href={`/${page}`}
                aria-current={page === moment.page ? 'page' : undefined}
                data-testid={`door-${page}`}
              >
                {t(label)}
              </a>
            </li>
          ))}
          <li>
            <a href="/mailbox" data-testid="mailbox">
              {t('frame.mailbox')}
            </a>
          </li>
          <li>
            <a href="/staff" data-testid="staff">
              {t('frame.staff')}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
