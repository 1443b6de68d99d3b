import { makeClient } from '../../host/client.ts'
import type { NewEvent, TokenView } from './view.ts'

/** The one token of this host. */
const TOKEN_ID = 'main'
/** A host that is stopped or stuck answers nothing at all. After this long what was sent counts as lost. */
const ANSWER_LIMIT_MS = 5_000

/** `live`: the stream runs. `lost`: no answer, trying again. `refused`: the host does not accept this page's API token. */
export type LinkState = 'live' | 'lost' | 'refused'

/** The page's only way to the token. */
export interface HostLink {
  /** Makes something happen; answers with the token after it. Rejects when the host refuses or does not answer. */
  send(event: NewEvent): Promise<TokenView>
  /** Follows the token until the returned function is called; connects again by itself. */
  watch(on: { view(view: TokenView): void; state(state: LinkState): void }): () => void
}

function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function makeHostLink(baseUrl: string, apiToken: string): HostLink {
  const client = makeClient(baseUrl, apiToken)
  return {
    send: (event) => within(ANSWER_LIMIT_MS, client.send(TOKEN_ID, event)),
    watch: (on) => client.watch(TOKEN_ID, { onView: on.view, onState: on.state, onRefused: () => on.state('refused') }),
  }
}
