/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'
import { IdleEnd, IdleWarning } from '../../web/idle.tsx'
import { LanguageSwitch } from '../../web/layout.tsx'
import { PageFooter } from '../../web/page-footer.tsx'
import { PageFrame } from '../../web/page-frame.tsx'
import { IDLE } from '../visits.ts'
import { OwnForm } from './form-token.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'

type BankFrameProps<Of extends Kinds> = PropsWithChildren<{
  readonly view: FrameView<Of>
  readonly title: string
  readonly screenId: string
  readonly besideId?: Child
  readonly hasProblems?: boolean
  /** Of a customer's page; else null. */
  readonly page?: Of['page']
  /** Who is logged in, in words, and may leave. */
  readonly who?: string | null
  readonly head?: Child
  readonly last?: Child
  /** Of the staff: with a head of its own. */
  readonly staff?: Child
}>

/** A whole page of a bank, in its look. */
export function BankFrame<Of extends Kinds>(props: BankFrameProps<Of>) {
  const { view, title, screenId, besideId, hasProblems = false, page, who = null, head, last, staff, children } = props
  const { t, site } = view
  return (
    <PageFrame
      language={view.language}
      tab={`${hasProblems ? t('page.mistake-prefix') : ''}${title} (${screenId}) | ${t(site.look.name)}`}
      title={title}
      screenId={screenId}
      besideId={besideId}
      skip={t('page.skip-to-content')}
      sheets={['tables.css', 'bank-page.css', ...site.look.sheets]}
      side={staff === undefined ? undefined : 'staff'}
      head={
        <>
          {head}
          {who !== null && <IdleEnd idle={IDLE} />}
        </>
      }
      header={staff ?? <Header view={view} page={page} who={who} />}
      notice={view.notice}
      footer={<PageFooter t={t} idle={who === null ? null : IDLE} practice={t('frame.practice')} />}
      last={
        <>
          {last}
          {who !== null && <IdleWarning t={t} idle={IDLE} />}
        </>
      }
    >
      {children}
    </PageFrame>
  )
}

interface HeaderProps<Of extends Kinds> {
  readonly view: FrameView<Of>
  readonly page: Of['page'] | undefined
  readonly who: string | null
}

function Header<Of extends Kinds>({ view, page, who }: HeaderProps<Of>) {
  const { t } = view
  const { look } = view.site
  return (
    <header class="bank-header">
      <div class="bank-header-inner">
        <a class="bank-name" href="/" data-testid="home">
          {look.mark()}
          <span>{t(look.name)}</span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          {who !== null && (
            <>
              <p class="who" data-testid="who">
                {who}
              </p>
              <form method="post" action="/leave">
                <OwnForm view={view} />
                <button class="button quiet" type="submit" data-testid="leave">
                  {t('header.logout')}
                </button>
              </form>
            </>
          )}
        </div>
      </div>
      <nav class="doors" aria-label={t('frame.doors')}>
        <ul>
          {look.doors.map((door) => (
            <DoorLink
              key={door.page}
              href={`/${door.page}`}
              testId={`door-${door.page}`}
              isHere={door.page === page}
              text={t(door.label)}
            />
          ))}
          <DoorLink href="/mailbox" testId="mailbox" isHere={view.path === '/mailbox'} text={t('frame.mailbox')} />
          <DoorLink href="/staff" testId="staff" isHere={false} text={t('frame.staff')} />
        </ul>
      </nav>
    </header>
  )
}

interface DoorLinkProps {
  readonly href: string
  readonly testId: string
  readonly isHere: boolean
  readonly text: string
}

export function DoorLink({ href, testId, isHere, text }: DoorLinkProps) {
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined} data-testid={testId}>
        {text}
      </a>
    </li>
  )
}
