/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { LanguageSwitch } from '../../web/layout.tsx'
import { BankFrame, DoorLink } from './bank-frame.tsx'
import { OwnForm } from './form-token.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'

type StaffFrameProps<Of extends Kinds> = PropsWithChildren<{
  readonly view: FrameView<Of>
  readonly title: string
  readonly screenId: string
  readonly hasProblems: boolean
  /** Nobody is logged in: no way to the other pages. */
  readonly isOutside?: boolean
}>

/** A page of the bank's own people. Its head has a colour of its own, so that nobody takes it for a customer's. */
export function StaffFrame<Of extends Kinds>(props: StaffFrameProps<Of>) {
  const { view, title, screenId, hasProblems, isOutside = false, children } = props
  return (
    <BankFrame
      view={view}
      title={title}
      screenId={screenId}
      hasProblems={hasProblems}
      staff={<StaffHeader view={view} isOutside={isOutside} />}
    >
      {children}
    </BankFrame>
  )
}

function StaffHeader<Of extends Kinds>({
  view,
  isOutside,
}: {
  readonly view: FrameView<Of>
  readonly isOutside: boolean
}) {
  const { t, site } = view
  const { look } = site
  const path = view.path.split('?')[0]
  return (
    <header class="bank-header">
      <div class="bank-header-inner">
        <a class="bank-name" href="/staff" data-testid="staff-home">
          {look.mark()}
          <span>
            {t(look.name)} {t('frame.staff-side')}
          </span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          <a class="to-customers" href="/" data-testid="to-customers">
            {t('frame.to-customers')}
          </a>
          {!isOutside && (
            <form method="post" action="/staff/logout">
              <OwnForm view={view} />
              <button class="button quiet" type="submit" data-testid="staff-logout">
                {t('header.logout')}
              </button>
            </form>
          )}
        </div>
      </div>
      {!isOutside && (
        <nav class="doors" aria-label={t('frame.staff-pages')}>
          <ul>
            {site.staff.map(
              (page) =>
                page.isInMenu && (
                  <DoorLink
                    key={page.path}
                    href={page.path}
                    testId={`nav-${page.path.slice(1).replaceAll('/', '-')}`}
                    isHere={page.path === path}
                    text={t(page.title)}
                  />
                ),
            )}
          </ul>
        </nav>
      )}
    </header>
  )
}
