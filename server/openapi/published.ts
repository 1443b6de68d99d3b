import { Hono } from 'hono'
import { originOf } from '../own-address.ts'
import { isLanguage } from '../translate.ts'
import { VERSION } from '../version.ts'
import { DOCS_STYLE, docsPage } from './docs-page.ts'
import type { ApiDocument } from './document.ts'

/** The page has a style sheet and nothing else: no script, no picture, no other server. */
const ONLY_STYLE = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What `/health` says besides that it is up. */
export interface Health {
  /** Nothing is kept when it ends. */
  readonly inMemory?: boolean
}

/**
 * What an API tells without an API token, since nothing of it is secret: that it is up, its OpenAPI document, and the same as a page.
 * Stands behind the check of Host and Origin and before that of the token.
 * @param describe the document of the API at this origin
 */
export function published(describe: (origin: string) => ApiDocument, health: Health = {}): Hono {
  const app = new Hono()
  app.get('/health', (c) => c.json({ status: 'ok', version: VERSION, ...health }))
  app.get('/openapi.json', (c) => c.json(describe(originOf(c))))
  app.get('/docs', (c) => {
    const asked = c.req.query('lang')
    const language = isLanguage(asked)
      ? asked
      : (c.req.header('accept-language') ?? 'ja').startsWith('en')
        ? 'en'
        : 'ja'
    c.header('content-security-policy', ONLY_STYLE)
    return c.html(docsPage(describe(originOf(c)), language))
  })
  app.get('/docs.css', (c) => c.body(DOCS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }))
  return app
}
