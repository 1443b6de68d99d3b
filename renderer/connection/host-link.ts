import { type Client, makeClient } from '../../host/client/client.ts'

/** A host that is stopped or stuck answers nothing at all. After this long what was sent counts as lost. */
const ANSWER_LIMIT_MS = 5_000

/** `live`: the stream runs. `lost`: no answer, trying again. `refused`: the host does not accept this page's API token. */
export type LinkState = 'live' | 'lost' | 'refused'

function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The page's way to the host: what is sent to a token is answered soon, or lost. */
export function connectHost(baseUrl: string, apiToken: string): Client {
  const client = makeClient(baseUrl, apiToken)
  return { ...client, send: (id, event) => within(ANSWER_LIMIT_MS, client.send(id, event)) }
}
