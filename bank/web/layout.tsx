/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import type { Child, PropsWithChildren } from 'hono/jsx'
import { IdleEnd, IdleWarning } from './idle.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageFrame } from './page-frame.tsx'
import { KEYBOARD_SHEET, KeyboardScript, KeyboardTexts } from './software-keyboard.tsx'
import type { TextKey } from './text.ts'
import type { View } from './view.ts'

const BANK_NAMES = {
  'business-ib': 'bank.name',
  'business-ib-light': 'bank.name-business-ib-light',
} as const satisfies Readonly<Record<View['service'], TextKey>>

export interface Screen {
  readonly title: TextKey
  /** As the banks print it; `SIM-…` for a page whose number no source names. */
  readonly id: string
}

type LayoutProps = PropsWithChildren<{
  readonly view: View
  readonly screen: Screen
  /** The style sheets of its feature, by their names in `/static/`. */
  readonly sheets?: readonly string[]
  /** Whether the page reports mistakes: its title says so first. */
  readonly mistakes?: boolean
  /** Whose pages these are; default: the customers'. */
  readonly side?: { readonly name: string; readonly header: Child }
}>

export function Layout({ view, screen, sheets = [], mistakes, side, children }: LayoutProps) {
  const { t } = view
  const title = t(screen.title)
  return (
    <PageFrame
      language={view.language}
      tab={`${mistakes ? t('page.mistake-prefix') : ''}${title} (${screen.id}) | ${t(BANK_NAMES[view.service])}`}
      title={title}
      screenId={screen.id}
      skip={t('page.skip-to-content')}
      sheets={[KEYBOARD_SHEET, ...sheets]}
      side={side?.name}
      head={
        <>
          <KeyboardScript />
          {view.user && <IdleEnd idle={view.sessionIdle} />}
        </>
      }
      header={side?.header ?? <Header view={view} />}
      notice={view.notice && t(view.notice)}
      footer={<PageFooter t={t} idle={view.user && view.sessionIdle} practice={t('page.footer')} />}
      last={
        <>
          <KeyboardTexts t={t} />
          {view.user && <IdleWarning t={t} idle={view.sessionIdle} />}
        </>
      }
    >
      {children}
    </PageFrame>
  )
}

function Header({ view }: { readonly view: View }) {
  const { t, user } = view
  return (
    <header class="bank-header">
      <div class="bank-header-inner">
        <a class="bank-name" href="/">
          <svg class="bank-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path d="M16 3 3 10v3h26v-3zM6 15h4v9H6zm8 0h4v9h-4zm8 0h4v9h-4zM3 26h26v3H3z" />
          </svg>
          <span>{t(BANK_NAMES[view.service])}</span>
        </a>
        <div class="header-tools">
          <LanguageSwitch view={view} />
          {user && (
            <>
              <p class="who" data-testid="who">
                <span lang="ja">{view.userName}</span>
                {t(`who.${user.kind}`)}
              </p>
              <form method="post" action="/logout">
                <FormToken view={view} />
                <button class="button quiet" type="submit" data-testid="logout">
                  {t('header.logout')}
                </button>
              </form>
            </>
          )}
        </div>
      </div>
    </header>
  )
}

/** The other language's name, in that language. */
export function LanguageSwitch({ view }: { readonly view: Pick<View, 'language' | 'path'> }) {
  const [other, name] = view.language === 'ja' ? ['en', 'English'] : ['ja', '日本語']
  return (
    <a
      class="language"
      href={`/language/${other}?back=${encodeURIComponent(view.path)}`}
      lang={other}
      data-testid="language"
    >
      {name}
    </a>
  )
}

/** Whose form it is, and where its page is found again when it comes too late. */
export function FormToken({ view }: { readonly view: Pick<View, 'formToken' | 'path'> }) {
  return (
    <>
      <input type="hidden" name="form-token" value={view.formToken} />
      <input type="hidden" name="form-page" value={view.path} />
    </>
  )
}

/** 手順 1–4: where the customer stands. */
export function Steps(props: { readonly view: View; readonly names: readonly TextKey[]; readonly current: number }) {
  const { t } = props.view
  return (
    <ol class="steps" aria-label={t('steps.label')}>
      {props.names.map((name, i) => {
        const state = i + 1 < props.current ? 'past' : i + 1 === props.current ? 'current' : 'to-come'
        return (
          <li key={name} class={state} aria-current={state === 'current' ? 'step' : undefined}>
            <span class="step-number">{t('steps.number', { number: i + 1 })}</span>
            <span class="step-name">{t(name)}</span>
            {state === 'past' && <span class="visually-hidden">{t('steps.done')}</span>}
          </li>
        )
      })}
    </ol>
  )
}

export const REGISTRATION_STEPS: readonly TextKey[] = [
  'steps.registration.login',
  'steps.registration.token',
  'steps.registration.code',
  'steps.registration.finished',
]
