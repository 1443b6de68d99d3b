/**
 * Asks the desk's API. Throws what it refuses, with `code` and `message`; without an answer, what `fetch` throws.
 * @param path below `/api/v1/support/`
 * @param body sent as JSON with POST; undefined: it is a GET
 */
export async function ask<Answer>(
  baseUrl: string,
  apiToken: string,
  path: string,
  body?: unknown,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const headers = { authorization: `Bearer ${apiToken}`, accept: 'application/json' }
  const answer = await fetch(
    `${baseUrl}/api/v1/support/${path}`,
    body === undefined
      ? { headers, signal }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
        },
  )
  const json = await answer.json()
  if (!answer.ok) throw Object.assign(new Error(json.error.message), { code: json.error.code })
  return json
}
