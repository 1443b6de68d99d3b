import type {
  AccountRow,
  HistoryRow,
  OrderRow,
  RegistrationRow,
  RequestRow,
  TokenRow,
} from '../../../bank/core/rows.ts'
import type { Store, Tables } from '../../../bank/core/store.ts'
import { PRACTICE_ACCOUNTS } from '../../../bank/sites/anser/practice/practice-data.ts'
import { ORDERS } from '../customer.ts'

/**
 * What must hold between the rows of a bank at any moment, after a crash too: no change stands half, and the history tells exactly
 * of the changes that stand. For a bank where tokens were registered and transfers signed, and nothing was revoked.
 * @param before the accounts as they were before the first transfer
 * @returns a sentence for each contradiction
 */
export async function contradictionsIn(
  store: Store,
  before: readonly AccountRow[] = PRACTICE_ACCOUNTS,
): Promise<readonly string[]> {
  const rows = await store.transaction(readRows)
  return [...registrations(rows), ...users(rows), ...signatures(rows), ...money(rows, before), ...history(rows)]
}

type Rows = Awaited<ReturnType<typeof readRows>>

async function readRows(tables: Tables) {
  return {
    accounts: await tables.accounts.find({}),
    movements: await tables.movements.find({}),
    users: await tables.users.find({}),
    standings: await tables.cameraTokenStandings.find({}),
    licences: await tables.licences.find({}),
    registrations: await tables.registrations.find({}),
    tokens: await tables.tokens.find({}),
    orders: await tables.orders.find({}),
    requests: await tables.requests.find({}),
    history: await tables.history.find({}),
  }
}

/** A sentence for each of `things` about which `wrong` says something. */
function each<Thing>(things: Iterable<Thing>, wrong: (thing: Thing) => string | false): string[] {
  return [...things].map(wrong).filter((sentence): sentence is string => sentence !== false)
}

const sequenceNumberOf = ({ tokenCode }: TokenRow) => Number(tokenCode.split('-')[1])

function* registrations({ licences, registrations, tokens }: Rows): Generator<string> {
  const identified = new Map(registrations.map((row) => [row.tokenCode, row]))
  yield* each(tokens, ({ tokenCode }) => !identified.get(tokenCode) && `${tokenCode} comes from no registration`)
  yield* each(registrations, ({ id, tokenCode, identifiedAt, iv }: RegistrationRow) => {
    const parts = [tokenCode, identifiedAt, iv].filter((part) => part !== null).length
    return parts !== 0 && parts !== 3 && `registration ${id} is identified by half`
  })
  yield* each(registrations, ({ id, tokenCode, completedAt }) => {
    const token = tokens.find((row) => row.tokenCode === tokenCode)
    if (tokenCode !== null && !token) return `registration ${id} names ${tokenCode}, which is not there`
    return completedAt !== null && tokenCode === null && `registration ${id} is complete without a token`
  })
  yield* each(licences, ({ licence, lastSequenceNumber }) => {
    const given = tokens.filter(({ tokenCode }) => tokenCode.startsWith(`${licence}-`)).map(sequenceNumberOf)
    const expected = Array.from({ length: lastSequenceNumber }, (_, i) => i + 1)
    const same = given.sort((a, b) => a - b).join() === expected.join()
    return !same && `${licence} gave away ${given.join() || 'nothing'}, and says ${lastSequenceNumber}`
  })
}

function* users({ users, standings, registrations }: Rows): Generator<string> {
  const there = new Set(users.map(({ loginId }) => loginId))
  yield* each(standings, ({ loginId }) => !there.has(loginId) && `${loginId} has a standing, and is not there`)
  const kept = new Set(standings.map(({ loginId }) => loginId))
  yield* each(registrations, ({ loginId, tokenCode }) => {
    return tokenCode !== null && !kept.has(loginId) && `${loginId} has registered, and has no standing`
  })
  yield* each(standings, ({ loginId, registrationState, tokenCode }) => {
    const registration = registrations.find((row) => row.loginId === loginId && row.tokenCode === tokenCode)
    const expected =
      tokenCode === null || !registration ? 'none' : registration.completedAt ? 'in-service' : 'provisional'
    return registrationState !== expected && `${loginId} is ${registrationState}, and by his registrations ${expected}`
  })
}

function* signatures({ orders, requests, tokens }: Rows): Generator<string> {
  const used = requests.filter((row) => row.usedAt !== null)
  yield* each(orders, ({ id, acceptedAt }: OrderRow) => {
    const signed = used.filter(({ orderId }) => orderId === id).length
    return signed !== (acceptedAt === null ? 0 : 1) && `order ${id} of ${acceptedAt} was signed ${signed} times`
  })
  yield* each(requests, ({ id, usedAt, usedCode }: RequestRow) => {
    return (usedAt === null) !== (usedCode === null) && `request ${id} is used by half`
  })
  const codes = used.map(({ tokenCode, usedCode }) => `${usedCode} of ${tokenCode}`)
  yield* each(new Set(codes), (code) => codes.indexOf(code) !== codes.lastIndexOf(code) && `${code} was accepted twice`)
  yield* each(tokens, ({ tokenCode, signedAt }) => {
    const hasSigned = used.some((row) => row.tokenCode === tokenCode)
    return hasSigned !== (signedAt !== null) && `${tokenCode} has signed: ${hasSigned}, and says ${signedAt}`
  })
}

function money({ accounts, movements, orders }: Rows, all: readonly AccountRow[]): string[] {
  const paid = orders
    .filter(({ acceptedAt }) => acceptedAt !== null)
    .map((order) => ORDERS.read(order).payload as { from: { id: string }; amount: number })
  // The other company that comes with the bank has nobody yet who could pay.
  const ofThem = accounts.filter(({ companyId }) => all.some((account) => account.companyId === companyId))
  return each(ofThem, ({ id, balance }) => {
    const before = all.find((account) => account.id === id)?.balance ?? 0
    const sum = paid.filter(({ from }) => from.id === id).reduce((total, { amount }) => total + amount, 0)
    if (before - sum !== balance) return `${id} holds ${balance}, and by its transfers ${before - sum}`
    const moved = movements.filter(({ accountId }) => accountId === id).reduce((total, { amount }) => total + amount, 0)
    return before + moved !== balance && `${id} holds ${balance}, and by its statement ${before + moved}`
  })
}

/** Each change that stands has its row, and each row its change. */
function* history({ history, orders, registrations }: Rows): Generator<string> {
  const told = (action: string, about: 'receipt' | 'tokenCode') =>
    history
      .filter((row: HistoryRow) => row.action === action && row.result === 'done')
      .map(({ detail }) => String((JSON.parse(detail) as Record<string, unknown>)[about]))
  const identified = registrations.flatMap(({ tokenCode }) => tokenCode ?? [])
  const completed = registrations.flatMap(({ tokenCode, completedAt }) =>
    completedAt === null ? [] : (tokenCode ?? []),
  )
  const accepted = orders.filter(({ acceptedAt }) => acceptedAt !== null).map(({ id }) => id.slice(0, 12).toUpperCase())
  yield* differences('token-identified', told('token-identified', 'tokenCode'), identified)
  yield* differences('token-registered', told('token-registered', 'tokenCode'), completed)
  yield* differences('transfer', told('transfer', 'receipt'), accepted)
}

function differences(action: string, told: readonly string[], done: readonly string[]): string[] {
  const [a, b] = [[...told].sort(), [...done].sort()]
  if (a.join() === b.join()) return []
  const untold = b.filter((name) => !a.includes(name))
  const undone = a.filter((name) => !b.includes(name))
  return [`${action}: the history does not tell of [${untold}], tells of [${undone}] that is not so, or tells twice`]
}
