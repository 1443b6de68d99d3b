/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'
import { LanguageSwitch } from '../web/layout.tsx'
import { PageFrame } from '../web/page-frame.tsx'
import type { Language } from '../web/text.ts'
import { TEXTS } from './texts.ts'

type FrameProps = PropsWithChildren<{
  readonly language: Language
  readonly title: string
  readonly screenId: string
  readonly bankName: string
  /** Of the bank's first page. */
  readonly home: string
  /** Of this page: where the language switch leads back to. */
  readonly path: string
}>

/** A page about certificates, at whichever bank: it knows nobody. */
export function CertificateFrame({ language, title, screenId, bankName, home, path, children }: FrameProps) {
  const t = TEXTS[language]
  return (
    <PageFrame
      language={language}
      tab={`${title} (${screenId}) | ${bankName}`}
      {...{ title, screenId }}
      skip={t('page.skip-to-content')}
      sheets={[]}
      header={
        <header class="bank-header">
          <div class="bank-header-inner">
            <a class="bank-name" href={home}>
              <span>{bankName}</span>
            </a>
            <div class="header-tools">
              <LanguageSwitch view={{ language, path }} />
            </div>
          </div>
        </header>
      }
      notice={null}
      footer={<p>{t('certificate-page.footer')}</p>}
    >
      {children}
    </PageFrame>
  )
}

/** Names and values, as a list. */
export function Values({ values }: { readonly values: readonly (readonly [string, string])[] }) {
  return (
    <dl class="facts">
      {values.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}
