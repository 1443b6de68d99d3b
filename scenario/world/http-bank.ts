import { DEFAULT_USER } from '../scenario.ts'
import { bankClock, type ClockState } from './bank-clock.ts'
import { bodyOf, callerOf, codeOf, expectGone, type ServerAddress, unreachable } from './http-api.ts'
import type { BankDriver, BankUser, Staging } from './world.ts'

/** The practice bank as a scenario uses it. */
export interface HttpBank extends BankDriver {
  /** Time passes there before the next call. */
  pass(ms: number): void
  /** The company stays, and its clock goes as that of the bank. */
  leave(): Promise<void>
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

interface Person {
  readonly kind: PracticeUser['kind']
  readonly mayRequest?: boolean | undefined
  readonly mayApprove?: boolean | undefined
  readonly rights?: readonly string[] | undefined
}

type People = readonly (readonly [string, Person])[]

/** Gives the names of the scenario to users of the kinds that are wanted, each to another. */
function named(
  people: People,
  users: readonly (BankUser & { readonly kind: string })[],
): Readonly<Record<string, BankUser>> {
  const left = [...users]
  return Object.fromEntries(
    people.map(([name, { kind }]) => {
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
  const people: People = Object.entries(wanted?.users ?? { [DEFAULT_USER]: 'master' as const }).map(
    ([name, person]) => [name, typeof person === 'string' ? { kind: person } : person],
  )
  const company = staging.bank === 'company' ? await makeCompany() : null
  const own = company ? `companies/${encodeURIComponent(company.id)}/` : ''
  /** A company of its own stands where the scenario's time does. The practice company is others', too. */
  const stands = company !== null && staging.time === 'still'
  let owed = 0

  async function makeCompany(): Promise<Company> {
    const body = { ...(wanted?.name && { name: wanted.name }), users: people.map(([, person]) => person) }
    const answer = await call('POST', 'companies', body)
    if (answer.status === 404 && codeOf(answer) === 'not-found') {
      throw new Error('This bank makes no companies: start a newer one, or say "bank: practice".')
    }
    return bodyOf<Company>(answer)
  }

  const bankTime = bankClock(call, `${own}clock`)

  async function beginClock({ mode }: ClockState): Promise<void> {
    if (clock !== null || stands) await bankTime.set(stands ? 'paused' : mode, clock)
  }

  /** What time passed here passes there before anything else does. */
  async function settle(): Promise<void> {
    const ms = owed
    owed = 0
    if (ms > 0) await bankTime.advance(ms)
  }

  /** Others find the users of the practice company, and its clock, as they were. */
  async function leavePracticeCompany(before: ClockState, users: Readonly<Record<string, BankUser>>): Promise<void> {
    for (const { loginId } of Object.values(users)) {
      bodyOf(await call('PATCH', `users/${encodeURIComponent(loginId)}`, { registrationState: 'none' }))
    }
    if (clock !== null) await bankTime.putBack(before)
  }

  const removeCompany = async () => expectGone(await call('DELETE', own.slice(0, -1)))

  try {
    const before = await bankTime.read()
    const users = named(people, company?.users ?? practiceUsers)
    await beginClock(before)
    if (rules) bodyOf(await call('PATCH', `${own}rules`, rules))
    return {
      url: server.url,
      users,
      own,
      company: company?.id ?? null,
      async call(method, path, body) {
        await settle()
        const answer = await call(method, path, body)
        // After a reset the company would follow the bank's clock.
        if (company && path === `${own}reset`) await beginClock(before)
        return answer
      },
      settle,
      async page(path, init) {
        await settle()
        return fetch(new URL(path, server.url), init).catch((error: unknown) => {
          throw unreachable(server.url, error)
        })
      },
      pass(ms) {
        owed += ms
      },
      async leave() {
        await settle()
        if (stands) await bankTime.set(before.mode, null)
      },
      async close() {
        if (company) await removeCompany()
        else await leavePracticeCompany(before, users)
      },
    }
  } catch (error) {
    if (company) await removeCompany().catch(() => {})
    throw error
  }
}
