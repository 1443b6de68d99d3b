import type { BankAnswer } from './world.ts'

/** A server of the simulator: where it is, and what its callers send. */
export interface ServerAddress {
  /** `http://127.0.0.1:47600` */
  readonly url: string
  readonly apiToken: string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A call of an API: status and what came as JSON. @param body bytes are sent as the picture that they are */
export type Call = (method: Method, path: string, body?: unknown, signal?: AbortSignal) => Promise<BankAnswer>

/** The media type of a picture, by its first byte. */
export const pictureType = ([first]: Uint8Array): string =>
  first === 0x89 ? 'image/png' : first === 0xff ? 'image/jpeg' : 'image/webp'

/** Calls below `/api/v1/`. Throws an Error with a sentence when the server is not there. */
export function callerOf({ url, apiToken }: ServerAddress): Call {
  return async (method, path, body, signal) => {
    const headers: Record<string, string> = { authorization: `Bearer ${apiToken}` }
    const init: RequestInit = { method, headers, ...(signal && { signal }) }
    if (body instanceof Uint8Array) {
      headers['content-type'] = pictureType(body)
      init.body = body as Uint8Array<ArrayBuffer>
    } else if (body !== undefined || method === 'POST') {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(body ?? {})
    }
    const response = await fetch(`${url}/api/v1/${path}`, init).catch((error: unknown) => {
      signal?.throwIfAborted()
      throw unreachable(url, error)
    })
    return { status: response.status, body: await response.json().catch(() => null) }
  }
}

export const unreachable = (url: string, cause: unknown): Error =>
  new Error(`${url} does not answer. Is it started?`, { cause })

interface Refusal {
  readonly code?: string
  readonly message?: string
}

/** What a refusal says; null: the answer is none. A server that says nothing has a sentence of its status. */
export function refusalOf({
  status,
  body,
}: BankAnswer): { readonly code: string | undefined; readonly message: string } | null {
  if (status < 300) return null
  const { code, message = `The answer had status ${status}.` } =
    (body as { readonly error?: Refusal } | null)?.error ?? {}
  return { code, message }
}

/** The code of a refusal, if an answer is one. */
export const codeOf = (answer: BankAnswer): string | undefined => refusalOf(answer)?.code

/** After a removal: what is not there need not be taken away. Throws the sentence of any other refusal. */
export function expectGone(answer: BankAnswer): void {
  if (codeOf(answer) !== 'not-found') bodyOf(answer)
}

/** The body of an answer that is none of refusal; throws the refusal's sentence, behind what it is about where that is said. */
export function bodyOf<Body>(answer: BankAnswer, about?: (code: string | undefined) => string): Body {
  const refusal = refusalOf(answer)
  if (refusal === null) return answer.body as Body
  throw new Error(`${about?.(refusal.code) ?? ''}${refusal.message}`)
}
