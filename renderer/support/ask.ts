/** A refusal of the desk's API, with the `code` by which the window finds its sentence. */
export const refusal = ({ code, message }: { readonly code: string; readonly message: string }): Error =>
  Object.assign(new Error(message), { code })

async function refusalIn(answer: Response): Promise<Error> {
  const body = (await answer.json().catch(() => null)) as { error?: { code: string; message: string } } | null
  return refusal(body?.error ?? { code: 'unknown', message: `${answer.status}` })
}

/** The desk's API at an address, such as `http://127.0.0.1:27600`. */
export interface Server {
  readonly baseUrl: string
  readonly apiToken: string
}

interface Asking {
  /** Sent as JSON with POST; without one it is a GET. */
  readonly body?: unknown
  /** The media type that is wanted; default JSON. */
  readonly accept?: string
  readonly signal?: AbortSignal | null
}

/**
 * Asks the desk's API. Throws what it refuses, with `code` and `message`; without an answer, what `fetch` throws.
 * @param path below `/api/v1/support/`
 */
export async function answerOf({ baseUrl, apiToken }: Server, path: string, asking: Asking = {}): Promise<Response> {
  const { body, accept = 'application/json', signal = null } = asking
  const headers = { authorization: `Bearer ${apiToken}`, accept }
  const sent =
    body === undefined
      ? { headers }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await fetch(`${baseUrl}/api/v1/support/${path}`, { ...sent, signal })
  if (!answer.ok) throw await refusalIn(answer)
  return answer
}

/** The same, for what is answered as JSON. */
export async function ask<Answer>(
  baseUrl: string,
  apiToken: string,
  path: string,
  body?: unknown,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  return (await answerOf({ baseUrl, apiToken }, path, { body, signal })).json()
}
