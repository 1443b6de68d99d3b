import { type Client, makeClient } from '../../host/client/client.ts'
import type { NewEvent, TokenView } from './view.ts'

/** A host that is stopped or stuck answers nothing at all. After this long what was sent counts as lost. */
const ANSWER_LIMIT_MS = 5_000

/** `live`: the stream runs. `lost`: no answer, trying again. `refused`: the host does not accept this page's API token. */
export type LinkState = 'live' | 'lost' | 'refused'

/** The page's way to one token. */
export interface HostLink {
  /** Makes something happen; answers with the token after it. Rejects when the host refuses or does not answer. */
  send(event: NewEvent): Promise<TokenView>
  /** Follows the token until the returned function is called; connects again by itself. */
  watch(on: { view(view: TokenView): void; state(state: LinkState): void }): () => void
}

/** The page's way to the host: all tokens, followed in one stream. */
export type RackLink = Omit<Client, 'tokens' | 'token' | 'scanImage' | 'watch'>

function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function makeRackLink(baseUrl: string, apiToken: string): RackLink {
  const client = makeClient(baseUrl, apiToken)
  return { ...client, send: (id, event) => within(ANSWER_LIMIT_MS, client.send(id, event)) }
}
