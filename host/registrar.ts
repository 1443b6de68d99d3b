import { z } from 'zod'
import { hostError } from './host-error.ts'

/** What a host asks of a bank to make a token that is registered there. Tests use a bank of their own. */
export interface Registrar {
  /** Begins a registration. The text of its first image. */
  begin(): Promise<{ readonly registration: string; readonly text: string }>
  /** Serial as printed and the 12 digits that the token shows. The text of the second image. */
  identify(registration: string, serial: string, deviceCode: string): Promise<string>
  /** The 8 digits that the token shows: from here on the bank takes the token for registered. */
  complete(registration: string, code: string): Promise<void>
}

/** A practice bank's JSON API. */
export interface PracticeBank {
  /** `http://127.0.0.1:47601` */
  readonly url: string
  readonly apiToken: string
}

/** How long the bank may take to answer. */
const ANSWER_LIMIT_MS = 5_000

const begunSchema = z.object({ id: z.string(), image: z.object({ text: z.string() }) })
const identifiedSchema = z.object({ image: z.object({ text: z.string() }) })

/** Registers tokens at the practice bank over HTTP. Throws `bank-unreachable` and `bank-refused`. */
export function bankRegistrar({ url, apiToken }: PracticeBank): Registrar {
  async function post<Answer>(path: string, body: unknown, schema: z.ZodType<Answer>): Promise<Answer> {
    const response = await fetch(`${url}/api/v1/registrations${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    }).catch((error: unknown) => {
      throw hostError('bank-unreachable', 'The practice bank does not answer.', error)
    })
    const answer = schema.safeParse(await response.json().catch(() => null))
    if (!response.ok || !answer.success) {
      throw hostError('bank-refused', `The practice bank answered with status ${response.status}.`)
    }
    return answer.data
  }

  return {
    async begin() {
      const { id, image } = await post('', {}, begunSchema)
      return { registration: id, text: image.text }
    },
    async identify(registration, serial, deviceCode) {
      const path = `/${encodeURIComponent(registration)}/identify`
      return (await post(path, { serial, deviceCode }, identifiedSchema)).image.text
    },
    async complete(registration, code) {
      await post(`/${encodeURIComponent(registration)}/complete`, { code }, z.unknown())
    },
  }
}
