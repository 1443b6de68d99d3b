import { z } from 'zod'
import { hostError } from './host-error.ts'

/** What a host asks of a bank to make a token that is registered there. Tests use a bank of their own. */
export interface Registrar {
  /** Begins a registration: for the user named, or for one who has no token. The text of its first image. */
  begin(loginId: string | undefined): Promise<{ readonly registration: string; readonly text: string }>
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

const usersSchema = z.object({
  users: z.array(z.object({ loginId: z.string(), registrationState: z.string(), login: z.string() })),
})
const registrationSchema = z.object({ id: z.string(), text: z.string().nullable() })
const refusalSchema = z.object({ error: z.object({ message: z.string() }) })

const refused = (why: string) => hostError('bank-refused', `The practice bank refuses: ${why}`)

/** Registers tokens at the practice bank over HTTP (docs/bank-api.md). Throws `bank-unreachable`, `bank-refused` and `no-user-left`. */
export function bankRegistrar({ url, apiToken }: PracticeBank): Registrar {
  async function call<Answer>(method: 'GET' | 'POST', path: string, schema: z.ZodType<Answer>, body?: unknown) {
    const headers = { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS)
    const init = { method, headers, signal, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await fetch(`${url}/api/v1/${path}`, init).catch((error: unknown) => {
      throw hostError('bank-unreachable', 'The practice bank does not answer.', error)
    })
    const json: unknown = await response.json().catch(() => null)
    const answer = schema.safeParse(json)
    if (response.ok && answer.success) return answer.data
    const refusal = refusalSchema.safeParse(json)
    throw refused(refusal.success ? refusal.data.error.message : `it answered with status ${response.status}.`)
  }

  /** One who never had a token, else one whose registration came to nothing half-way. */
  async function freeUser(): Promise<string> {
    const { users } = await call('GET', 'users', usersSchema)
    const usable = users.filter(({ login }) => login === 'usable')
    const inState = (state: string) => usable.find(({ registrationState }) => registrationState === state)
    const user = inState('none') ?? inState('provisional')
    if (user === undefined)
      throw hostError('no-user-left', 'All users of the practice bank have a token: put its data back.')
    return user.loginId
  }

  async function image(path: string, body?: unknown) {
    const { id, text } = await call('POST', path, registrationSchema, body)
    if (text === null) throw refused('the image is too old.')
    return { registration: id, text }
  }

  const pathOf = (registration: string) => `registrations/${encodeURIComponent(registration)}`
  return {
    async begin(loginId) {
      return image(`users/${encodeURIComponent(loginId ?? (await freeUser()))}/registration`)
    },
    async identify(registration, serial, deviceCode) {
      return (await image(`${pathOf(registration)}/identification`, { serial, deviceCode })).text
    },
    async complete(registration, code) {
      await call('POST', `${pathOf(registration)}/completion`, registrationSchema, { code })
    },
  }
}
