import { DEFAULT_USER } from '../scenario.ts'
import { bodyOf, callerOf, codeOf, type ServerAddress } from './http-api.ts'
import type { BankDriver, BankUser, Staging } from './world.ts'

/** The practice bank as a scenario uses it. */
export interface HttpBank extends BankDriver {
  /** Time passes there before the next call. */
  pass(ms: number): void
  /** The id of the scenario's own company; null in the practice company. */
  readonly company: string | null
  close(): Promise<void>
}

/** A user of the practice company, whose password the API does not tell. */
export interface PracticeUser extends BankUser {
  readonly kind: 'master' | 'manager' | 'general'
}

interface Company {
  readonly id: string
  readonly users: readonly (BankUser & { readonly kind: string })[]
}

type Kinds = readonly (readonly [string, PracticeUser['kind']])[]

/** Gives the names of the scenario to users of the kinds that are wanted, each to another. */
function named(
  kinds: Kinds,
  users: readonly (BankUser & { readonly kind: string })[],
): Readonly<Record<string, BankUser>> {
  const left = [...users]
  return Object.fromEntries(
    kinds.map(([name, kind]) => {
      const at = left.findIndex((user) => user.kind === kind)
      const [user] = at === -1 ? [] : left.splice(at, 1)
      if (user === undefined) throw new Error(`The bank has no ${kind} for "${name}".`)
      return [name, user]
    }),
  )
}

/** Makes what a scenario needs at the bank: a company of its own with fresh users, or the practice company as it is. */
export async function openBank(
  server: ServerAddress,
  staging: Staging,
  practiceUsers: readonly PracticeUser[],
): Promise<HttpBank> {
  const call = callerOf(server)
  const { company: wanted, rules, clock } = staging
  const kinds = Object.entries(wanted?.users ?? { [DEFAULT_USER]: 'master' as const })
  const isOwn = staging.bank === 'company'
  const company = isOwn ? await makeCompany() : null
  const users = named(kinds, company?.users ?? practiceUsers)
  const own = company ? `companies/${encodeURIComponent(company.id)}/` : ''
  let owed = 0

  async function makeCompany(): Promise<Company> {
    const body = { ...(wanted?.name && { name: wanted.name }), users: kinds.map(([, kind]) => ({ kind })) }
    const answer = await call('POST', 'companies', body)
    if (answer.status === 404 && codeOf(answer) === 'not-found') {
      throw new Error('This bank makes no companies: start a newer one, or say "bank: practice".')
    }
    return bodyOf<Company>(answer)
  }

  /** What time passed here passes there before anything else does. */
  async function settle(): Promise<void> {
    const ms = owed
    owed = 0
    if (ms > 0) bodyOf(await call('POST', `${own}clock/advance`, { ms }))
  }

  if (clock !== null) bodyOf(await call('PUT', `${own}clock`, await offsetTo(clock)))
  if (rules) bodyOf(await call('PATCH', `${own}rules`, rules))

  /** The clock is set by how far it is ahead of the real time, which only the bank knows. */
  async function offsetTo(time: number): Promise<{ offset: number }> {
    const { now, offset } = bodyOf<{ now: number; offset: number }>(await call('GET', `${own}clock`))
    return { offset: time - (now - offset) }
  }

  return {
    url: server.url,
    users,
    own,
    company: company?.id ?? null,
    async call(method, path, body) {
      await settle()
      return call(method, path, body)
    },
    async page(path, init) {
      await settle()
      return fetch(new URL(path, server.url), init)
    },
    pass(ms) {
      owed += ms
    },
    async close() {
      if (company) bodyOf(await call('DELETE', own.slice(0, -1)))
      // Others find the users of the practice company as they were.
      else
        for (const { loginId } of Object.values(users))
          await call('PATCH', `users/${loginId}`, { registrationState: 'none' })
    },
  }
}
