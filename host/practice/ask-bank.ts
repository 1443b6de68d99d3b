import { z } from 'zod'
import { type HostErrorCode, hostError } from '../token/host-error.ts'

/** A practice bank's JSON API. */
export interface PracticeBank {
  /** `http://127.0.0.1:27601` */
  readonly url: string
  readonly apiToken: string
}

/** How long the bank may take to answer. */
const ANSWER_LIMIT_MS = 5_000

export interface BankAnswer {
  readonly status: number
  readonly json: unknown
  readonly refusal: { readonly code: string; readonly message: string } | undefined
}

const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** What the bank answers to a caller who can do something about it; every other refusal is `bank-refused`. */
const REFUSALS: Readonly<Record<string, { readonly code: HostErrorCode; readonly message: string }>> = {
  'no-user-free': {
    code: 'no-user-left',
    message: 'No user of the practice bank is free: delete a registered token, or release a user.',
  },
  'user-in-use': {
    code: 'user-in-use',
    message: 'This user of the practice bank is in use: choose another, or release him.',
  },
}

export const refused = (why: string) => hostError('bank-refused', `The practice bank refuses: ${why}`)

/** Calls a practice bank. Throws `bank-unreachable`. */
export function bankCaller({ url, apiToken }: PracticeBank) {
  return async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS)
    const init = { method, headers, signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await fetch(`${url}/api/v1/${path}`, init).catch((error: unknown) => {
      throw hostError('bank-unreachable', 'The practice bank does not answer.', error)
    })
    const json: unknown = await response.json().catch(() => null)
    return { status: response.status, json, refusal: refusalSchema.safeParse(json).data?.error } satisfies BankAnswer
  }
}

/** What an answer says. Throws `bank-refused` and what a caller can do something about. */
export function answerOf<Answer>({ status, json, refusal }: BankAnswer, schema: z.ZodType<Answer>): Answer {
  const answer = schema.safeParse(json)
  if (status < 300 && answer.success) return answer.data
  const known = REFUSALS[refusal?.code ?? '']
  if (known !== undefined) throw hostError(known.code, known.message)
  throw refused(refusal?.message ?? `it answered with status ${status}.`)
}
