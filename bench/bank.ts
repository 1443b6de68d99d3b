import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bank, DEFAULT_RULES } from '../bank/domain/bank.ts'
import { openStore, type StoreOptions } from '../bank/store/open-store.ts'
import type { AccountRow, UserRow } from '../bank/store/rows.ts'
import type { Store } from '../bank/store/store.ts'
import { orderTransfer, registerToken, type Signable, sign } from '../test/bank/customer.ts'
import { startPostgres } from '../test/bank/postgres.ts'
import { contradictionsIn } from '../test/bank/store/consistency.ts'
import { type HandToken, makeHandToken } from '../test/bank/token-by-hand.ts'
import { bytesToHex, DEMO_FACTORY_KEY, deriveDeviceKey } from '../token-core/index.ts'
import type { BenchRow } from './report.ts'

const CLIENTS = 200
const CLIENTS_OF_A_COMPANY = 5
const TRANSFERS = 5
const BALANCE = 1_000_000

/**
 * The bank under 200 customers at once, in one process, on each database with commits that reach the disk. A registration is all of it, from
 * BLGI022 to サービス利用中; a verification is one code. p95 is what a customer waits, in the queue too.
 * Throws when anything was lost, done twice or left half.
 */
export async function benchBank(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-bank-'))
  const postgres = await startPostgres(true)
  try {
    const rows = await benchOn('SQLite', { dataDir })
    if (!postgres) console.error('The bank on PostgreSQL is not measured: this machine has none')
    else rows.push(...(await benchOn('PostgreSQL', { databaseUrl: postgres.url, dataDir })))
    return rows
  } finally {
    await postgres?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Client {
  readonly loginId: string
  readonly accountId: string
  readonly token: HandToken
}

async function benchOn(name: string, options: StoreOptions): Promise<BenchRow[]> {
  const store = await openStore(options)
  try {
    const clients = await addClients(store)
    const random = (length: number) => new Uint8Array(randomBytes(length))
    const bank: Bank = { store, now: Date.now, random, rules: DEFAULT_RULES }
    const registrations = await together(clients, ({ loginId, token }) => [() => registerToken(bank, loginId, token)])
    const signables = new Map<Client, readonly Signable[]>()
    await Promise.all(clients.map(async (client) => signables.set(client, await orders(bank, client))))
    const verifications = await together(clients, (client) =>
      (signables.get(client) ?? []).map((signable) => () => accept(bank, signable)),
    )
    await acceptOnceOfTwo(bank, clients)
    await check(store, clients.length * (TRANSFERS + 1))
    return [
      { name: `bank on ${name}: registrations`, unit: '/s', ours: registrations.perSecond },
      { name: `bank on ${name}: registration, p95`, unit: 'ms', ours: registrations.p95 },
      { name: `bank on ${name}: verifications`, unit: '/s', ours: verifications.perSecond },
      { name: `bank on ${name}: verification, p95`, unit: 'ms', ours: verifications.p95 },
    ]
  } finally {
    await store.close()
  }
}

/** All clients at once, each its works one after the other. */
async function together(clients: readonly Client[], works: (client: Client) => readonly (() => Promise<void>)[]) {
  const times: number[] = []
  const begin = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      for (const work of works(client)) {
        const start = performance.now()
        await work()
        times.push(performance.now() - start)
      }
    }),
  )
  const perSecond = (times.length * 1_000) / (performance.now() - begin)
  return { perSecond, p95: times.sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0 }
}

async function orders(bank: Bank, { loginId, token, accountId }: Client): Promise<readonly Signable[]> {
  const made: Signable[] = []
  for (let amount = 1; amount <= TRANSFERS; amount++) {
    made.push(await orderTransfer(bank, loginId, token, accountId, amount))
  }
  return made
}

async function accept(bank: Bank, signable: Signable): Promise<void> {
  const { kind } = await sign(bank, signable)
  if (kind !== 'accepted') throw new Error(`a right code was ${kind}`)
}

/** Each client sends a code twice at the same moment. */
async function acceptOnceOfTwo(bank: Bank, clients: readonly Client[]): Promise<void> {
  await Promise.all(
    clients.map(async ({ loginId, token, accountId }) => {
      const signable = await orderTransfer(bank, loginId, token, accountId, 1)
      const ends = await Promise.all([sign(bank, signable), sign(bank, signable)])
      const kinds = ends.map(({ kind }) => kind).sort()
      if (kinds.join() !== 'accepted,accepted-before') throw new Error(`a code sent twice was ${kinds}`)
    }),
  )
}

async function check(store: Store, transfers: number): Promise<void> {
  const accepted = await store.transaction((tables) => tables.orders.count({ acceptedAt: { from: 0 } }))
  if (accepted !== transfers) throw new Error(`${accepted} transfers stand as accepted, ${transfers} expected`)
  const contradictions = await contradictionsIn(store, ACCOUNTS)
  if (contradictions.length > 0) throw new Error(contradictions.join('\n'))
}

const companyOf = (client: number) => `company-${Math.floor(client / CLIENTS_OF_A_COMPANY)}`

const ACCOUNTS: readonly AccountRow[] = Array.from({ length: CLIENTS / CLIENTS_OF_A_COMPANY }, (_, i) => ({
  id: `account-${i}`,
  companyId: `company-${i}`,
  branch: '本店営業部',
  type: 'ordinary',
  number: '2046817',
  balance: BALANCE,
}))

async function addClients(store: Store): Promise<readonly Client[]> {
  const clients: Client[] = []
  await store.transaction(async (tables) => {
    for (const account of ACCOUNTS) await tables.accounts.insert(account)
    for (let i = 0; i < CLIENTS; i++) {
      const serial = `12-${String(3_000_000 + i)}-0`
      const deviceKey = bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, serial))
      await tables.devices.insert({ serial, deviceKey, cancelledAt: null })
      await tables.users.insert(userOf(i))
      const accountId = ACCOUNTS[Math.floor(i / CLIENTS_OF_A_COMPANY)]?.id ?? ''
      clients.push({ loginId: userOf(i).loginId, accountId, token: makeHandToken(serial) })
    }
  })
  return clients
}

function userOf(client: number): UserRow {
  return {
    loginId: `client${client}`,
    companyId: companyOf(client),
    name: '負荷 試験',
    kind: 'general',
    email: 'client@example.com',
    passwordHash: '',
    confirmationHash: '',
    mustChangePassword: 0,
    mayRequest: 1,
    mayApprove: 1,
    registrationState: 'none',
    tokenCode: null,
    revokedAt: null,
    createdAt: 0,
  }
}
