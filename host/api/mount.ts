import type { OpenAPIHono } from '@hono/zod-openapi'

/** Calls of another room beside the host's own, behind the same guards and in the same document. */
export interface Mount {
  /** Where they stand: `support` for `/api/v1/support/…`. */
  readonly name: string
  /** What they are about, for the document. */
  readonly about: string
  /** @param host where this host can be asked, once it listens */
  routes(host: () => { readonly url: string; readonly apiToken: string }): OpenAPIHono
}
