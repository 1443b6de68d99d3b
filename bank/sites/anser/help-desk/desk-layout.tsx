/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { FormToken, LanguageSwitch, Layout, type Screen } from '../../../web/layout.tsx'
import type { TextKey } from '../../../web/text.ts'
import type { View } from '../../../web/view.ts'

/** The frame of the help desk's pages. Its header has a colour of its own, so that nobody takes them for a customer's. */

const PLACES: readonly { readonly href: string; readonly title: TextKey; readonly testId: string }[] = [
  { href: '/help-desk', title: 'desk.nav-search', testId: 'nav-search' },
  { href: '/help-desk/errors', title: 'desk.nav-errors', testId: 'nav-errors' },
  { href: '/help-desk/stock', title: 'desk.nav-stock', testId: 'nav-stock' },
  { href: '/help-desk/settings', title: 'desk.nav-settings', testId: 'nav-settings' },
]

type DeskLayoutProps = PropsWithChildren<{
  readonly view: View
  readonly screen: Screen
  readonly mistakes?: boolean
  /** Nobody is logged in at the help desk: no way to its other pages. */
  readonly outside?: boolean
}>

export function DeskLayout({ view, screen, mistakes, outside, children }: DeskLayoutProps) {
  return (
    <Layout
      sheets={['help-desk.css']}
      view={view}
      screen={screen}
      mistakes={mistakes ?? false}
      side={{ name: 'help-desk', header: <DeskHeader view={view} outside={outside ?? false} /> }}
    >
      {children}
    </Layout>
  )
}

/** Whatever was looked for there. */
function isAt({ path }: View, href: string): boolean {
  return path.split('?')[0] === href
}

function DeskHeader({ view, outside }: { readonly view: View; readonly outside: boolean }) {
  const { t } = view
  return (
    <header class="bank-header">
      <div class="bank-header-inner">
        <a class="bank-name" href="/help-desk">
          <svg class="bank-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path d="M16 4A11 11 0 0 0 5 15v2a4 4 0 0 0-2 3.500V23a4 4 0 0 0 4 4h3V16H8v-1a8 8 0 0 1 16 0v1h-2v11h-4v3h6a5 5 0 0 0 5-4.500V15A11 11 0 0 0 16 4z" />
          </svg>
          <span>{t('desk.name')}</span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          {!outside && (
            <form method="post" action="/help-desk/logout">
              <FormToken view={view} />
              <button class="button quiet" type="submit" data-testid="desk-logout">
                {t('header.logout')}
              </button>
            </form>
          )}
        </div>
      </div>
      {!outside && (
        <nav class="desk-nav" aria-label={t('desk.nav')}>
          <ul>
            {PLACES.map(({ href, title, testId }) => (
              <li key={href}>
                <a href={href} data-testid={testId} aria-current={isAt(view, href) ? 'page' : undefined}>
                  {t(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
