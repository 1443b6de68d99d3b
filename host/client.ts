/** The host's API for callers: the same in a browser and in Node. Nothing of the server comes along but its types. */
import { hc } from 'hono/client'
import type { ApiErrorCode } from './api/errors.ts'
import type { ApiRoutes } from './api.ts'
import { type ApiError, isApiError, toApiError } from './api-error.ts'
import type { NewEvent } from './events.ts'
import type { TokenView } from './token-view.ts'
import { type TokenWatcher, watchToken } from './watch-token.ts'

export type { ApiError, ApiErrorCode, NewEvent, TokenView, TokenWatcher }
export { isApiError, watchToken }

/** What was read in a picture, and the token after its camera saw the first text. */
export interface ImageReading {
  readonly texts: readonly string[]
  readonly seen: 'code' | 'no-code' | 'too-dark' | 'too-bright' | 'too-blurred' | 'too-small'
  readonly view: TokenView
}

export interface Client {
  tokens(): Promise<readonly TokenView[]>
  token(id: string): Promise<TokenView>
  /** Lets an event happen now. Answers with the token after it, saved. */
  send(id: string, event: NewEvent): Promise<TokenView>
  /** Holds a picture file (PNG, JPEG or WebP) in front of the camera. `type` is its media type; a Blob brings its own. */
  scanImage(id: string, picture: Blob | Uint8Array<ArrayBuffer>, type?: string): Promise<ImageReading>
  /** Follows a token until the returned function is called. See watchToken. */
  watch(id: string, watcher: TokenWatcher): () => void
}

/** hono's client puts parameters into the path as they are. */
const pathOf = (id: string) => ({ id: encodeURIComponent(id) })

/**
 * A client of the host at `baseUrl`, such as `http://127.0.0.1:47600`. Its calls throw an ApiError when the host
 * refuses, and fetch's TypeError when it cannot be reached.
 */
export function makeClient(baseUrl: string, apiToken: string): Client {
  const api = hc<ApiRoutes>(baseUrl, { headers: { authorization: `Bearer ${apiToken}` } }).api.v1.tokens

  return {
    async tokens() {
      const response = await api.$get()
      if (!response.ok) throw await toApiError(response)
      return (await response.json()).tokens
    },
    async token(id) {
      const response = await api[':id'].$get({ param: pathOf(id) })
      if (!response.ok) throw await toApiError(response)
      return response.json()
    },
    async send(id, event) {
      const response = await api[':id'].events.$post({ param: pathOf(id), json: event })
      if (!response.ok) throw await toApiError(response)
      return response.json()
    },
    async scanImage(id, picture, type = picture instanceof Blob ? picture.type : 'image/png') {
      const response = await api[':id'].images.$post(
        { param: pathOf(id) },
        { headers: { 'content-type': type }, init: { body: picture } },
      )
      if (!response.ok) throw await toApiError(response)
      return response.json()
    },
    watch: (id, watcher) => watchToken(baseUrl, apiToken, id, watcher),
  }
}
