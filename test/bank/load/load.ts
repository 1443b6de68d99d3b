import { randomBytes } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Bank } from '../../../bank/core/bank.ts'
import { openBankStore, type StoreOptions } from '../../../bank/core/open-bank-store.ts'
import type { Store } from '../../../bank/core/store.ts'
import { PRACTICE_ACCOUNTS } from '../../../bank/sites/anser/practice/practice-data.ts'
import { DEFAULT_RULES } from '../../../bank/sites/anser/rules.ts'
import { type Caller, type Reply, registerBy } from '../api/caller.ts'
import { orderTransfer } from '../customer.ts'
import { contradictionsIn } from '../database/consistency.ts'
import { makeClient } from './client.ts'
import { addCustomers, type Customer } from './customers.ts'
import { startServers } from './servers.ts'
import { type Timing, together } from './together.ts'

/** Customers who all come at once to the API of real servers. */
export interface Load {
  readonly customers: number
  /** What each signs, one after the other. */
  readonly transfers: number
  /** Servers on the one database; each call of a customer goes to the next. */
  readonly servers: number
  /** Ends it. */
  readonly signal: AbortSignal
}

export interface LoadResult {
  /** All three calls of a registration, with what the token computes between them. */
  readonly registrations: Timing
  /** One call: the code of a transfer, which is executed. */
  readonly verifications: Timing
  readonly outcome: Outcome
}

export interface Outcome {
  /** What stands in the end: users in service, transfers executed, requests of the API answered. */
  readonly registered: number
  readonly transfers: number
  readonly requests: number
  /** How the two calls ended that sent a code at the same moment, and how often. */
  readonly transfersTwice: Readonly<Record<string, number>>
  readonly requestsTwice: Readonly<Record<string, number>>
  readonly contradictions: readonly string[]
}

/** The only right one: nothing lost, done twice or left half. */
export function rightOutcome({ customers, transfers }: Load): Outcome {
  return {
    registered: customers,
    transfers: customers * (transfers + 1),
    requests: customers,
    // The second of a transfer hears that it is done, as with a page that was sent twice.
    transfersTwice: { 'accepted, accepted': customers },
    requestsTwice: { 'accepted, code-used': customers },
    contradictions: [],
  }
}

/** Puts the load on a bank that has nothing in it yet. Throws when a call fails that has no reason to. */
export async function runLoad(options: StoreOptions, load: Load): Promise<LoadResult> {
  // Each call that is on its way listens to it.
  setMaxListeners(0, load.signal)
  const apiToken = randomBytes(32).toString('base64url')
  const store = await openBankStore(options)
  try {
    const customers = await addCustomers(store, load.customers)
    const servers = await startServers({ ...options, apiToken }, load.servers)
    const clients = customers.map((_, i) => makeClient(servers.urls, i, apiToken, load.signal))
    try {
      const visitors = customers.map((customer, i) => ({ ...customer, client: clients[i] as Caller }))
      return await visit(store, visitors, load.transfers)
    } finally {
      for (const client of clients) client.close()
      await servers.stop()
    }
  } finally {
    await store.close()
  }
}

interface Visitor extends Customer {
  readonly client: Caller
}

/** A request of the bank, and the digits that answer it. */
interface Signed {
  readonly client: Caller
  readonly id: string
  readonly code: string
}

async function visit(store: Store, visitors: readonly Visitor[], transfers: number): Promise<LoadResult> {
  const registrations = await together(
    visitors.map(({ client, loginId, token }) => [() => registerBy(sure(client), loginId, token)]),
  )
  const bank: Bank = { store, now: Date.now, random: (length) => randomBytes(length), rules: DEFAULT_RULES }
  const orders = await Promise.all(visitors.map((visitor) => order(bank, visitor, transfers + 1)))
  const verifications = await together(
    orders.map((signed) => signed.slice(1).map((one) => async () => void (await verify(sure(one.client), one)))),
  )
  const transfersTwice = await twice(orders.flatMap((signed) => signed.slice(0, 1)))
  const requestsTwice = await twice(await Promise.all(visitors.map(issue)))
  const accounts = [...PRACTICE_ACCOUNTS, ...visitors.map(({ account }) => account)]
  const contradictions = await contradictionsIn(store, accounts)
  return {
    registrations,
    verifications,
    outcome: { ...(await countRows(store)), transfersTwice, requestsTwice, contradictions },
  }
}

/** Orders transfers as the pages do, which takes no part in the load. */
async function order(bank: Bank, { client, loginId, token, account }: Visitor, count: number): Promise<Signed[]> {
  const signed: Signed[] = []
  for (let amount = 1; amount <= count; amount++) {
    const { request, code } = await orderTransfer(bank, loginId, token, account.id, amount)
    signed.push({ client, id: request.request.id, code })
  }
  return signed
}

async function issue({ client, loginId, token }: Visitor): Promise<Signed> {
  const issued = await sure(client).call('POST', '/requests', { loginId, title: '試験', fields: [['金額', '1,000円']] })
  return { client, id: issued.json.id ?? '', code: token.readRequest(issued.json.text ?? '').code }
}

function verify({ call }: Caller, { id, code }: Signed): Promise<Reply> {
  return call('POST', `/requests/${id}/verification`, { code })
}

/** Sends each code twice at the same moment, to two servers where there are two. @returns how often what came of it */
async function twice(all: readonly Signed[]): Promise<Record<string, number>> {
  const ends: Record<string, number> = {}
  await Promise.all(
    all.map(async (signed) => {
      const replies = await Promise.all([verify(signed.client, signed), verify(signed.client, signed)])
      const end = replies
        .map(({ code }) => code ?? 'accepted')
        .sort()
        .join(', ')
      ends[end] = (ends[end] ?? 0) + 1
    }),
  )
  return ends
}

/** The same caller, for calls that the bank has no reason to refuse. */
function sure({ call }: Caller): Caller {
  return {
    async call(method, path, body, headers) {
      const reply = await call(method, path, body, headers)
      if (reply.code !== undefined) throw new Error(`${method} ${path}: ${reply.code}`)
      return reply
    },
  }
}

function countRows(store: Store): Promise<Pick<Outcome, 'registered' | 'transfers' | 'requests'>> {
  return store.transaction(async ({ cameraTokenStandings, orders, requests }) => {
    const transfers = await orders.count({ acceptedAt: { from: 0 } })
    return {
      registered: await cameraTokenStandings.count({ registrationState: 'in-service' }),
      transfers,
      requests: (await requests.count({ usedAt: { from: 0 } })) - transfers,
    }
  })
}
