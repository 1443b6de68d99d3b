import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Words } from '../../server/index.ts'

/** Calls of another room beside the host's own, behind the same guards and in the same document. */
export interface Mount {
  /** Where they stand: `support` for `/api/v1/support/…`. */
  readonly name: string
  /** What they are about, for the document. */
  readonly about: string
  /** What its fields and parameters mean, for the document (server/openapi/described.ts); each where it is, since the host has its own. */
  readonly words?: Words
  /** @param host where this host can be asked, once it listens */
  routes(host: () => { readonly url: string; readonly apiToken: string }): OpenAPIHono
}
