/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Language } from './text.ts'

/** Of every page of every bank: before those of its bank and its feature, and after them what narrow windows change. */
const FIRST_SHEETS = ['base.css', 'page.css', 'forms.css', 'parts.css', 'kit.css']
const LAST_SHEET = 'narrow.css'

export type PageFrameProps = PropsWithChildren<{
  readonly language: Language
  /** In the browser's tab, whole. */
  readonly tab: string
  readonly title: string
  readonly screenId: string
  /** What stands beside the number of the screen. */
  readonly besideId?: Child
  /** 「本文へ進む」. */
  readonly skip: string
  readonly sheets: readonly string[]
  /** Of `<body>`: whose pages these are. */
  readonly side?: string | undefined
  /** More of `<head>`. */
  readonly head?: Child
  readonly header: Child
  /** Said once on top of the page. */
  readonly notice: string | null
  readonly footer: Child
  /** After the footer. */
  readonly last?: Child
}>

/** A whole page of any bank: what stands around header, content and footer. */
export function PageFrame(props: PageFrameProps) {
  const { language, tab, title, screenId, besideId, skip, sheets, side, head, header, notice, footer, last } = props
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{tab}</title>
        {[...FIRST_SHEETS, ...sheets, LAST_SHEET].map((name) => (
          <link key={name} rel="stylesheet" href={`/static/${name}`} />
        ))}
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <script src="/static/language.js" defer />
        {head}
      </head>
      <body class={side}>
        <a class="skip-link" href="#main">
          {skip}
        </a>
        {header}
        <main id="main">
          <div class="page-title">
            <h1>{title}</h1>
            <p class="screen-id" data-testid="screen-id">
              {screenId}
            </p>
            {besideId}
          </div>
          {notice !== null && (
            <p class="banner info" role="status" data-testid="notice">
              {notice}
            </p>
          )}
          {props.children}
        </main>
        <footer>{footer}</footer>
        {last}
      </body>
    </html>
  )
}
