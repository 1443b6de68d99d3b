import { formatTokenCode, isLicence, parseSerial, parseTokenCode } from '../../../token-core/index.ts'
import type { DeviceRow, TokenRow, UserRow } from '../../store/rows.ts'
import type { Tables } from '../../store/store.ts'
import type { Bank } from '../bank.ts'
import { type Standing, standingOf } from '../standing.ts'

/** Finds a customer by login ID or name, or a token by its code or serial, as somebody reads it out on the phone. */

export interface FoundCustomer {
  readonly user: UserRow
  readonly companyName: string
  readonly standing: Standing
}

export interface Found {
  readonly customers: readonly FoundCustomer[]
  readonly devices: readonly DeviceRow[]
  /** There were more customers than are listed. */
  readonly more: boolean
}

const MOST = 50

/** @param typed anything of the above; full-width characters, blanks and small letters are no mistake */
export async function searchCustomers(bank: Bank, typed: string): Promise<Found> {
  const text = typed.normalize('NFKC').trim()
  return bank.store.transaction(async (tables) => {
    const named = text === '' ? [] : await usersNamed(tables, text)
    const tokens = await tokensNamed(tables, text)
    const holders = (await Promise.all(tokens.map(({ tokenCode }) => tables.users.find({ tokenCode })))).flat()
    const users = [...new Map([...holders, ...named].map((user) => [user.loginId, user])).values()]
    const serials = new Set([...tokens.map(({ serial }) => serial), serialIn(text)].filter((serial) => serial !== null))
    const customers: FoundCustomer[] = []
    for (const user of users.slice(0, MOST)) customers.push(await describe(bank, tables, user))
    const devices: DeviceRow[] = []
    for (const serial of serials) devices.push(...(await tables.devices.find({ serial })))
    return { customers, devices, more: users.length > MOST }
  })
}

async function describe(bank: Bank, tables: Tables, user: UserRow): Promise<FoundCustomer> {
  const company = await tables.companies.get(user.companyId)
  return { user, companyName: company?.name ?? '', standing: await standingOf(bank, tables, user) }
}

async function usersNamed(tables: Tables, text: string): Promise<readonly UserRow[]> {
  const wanted = plain(text)
  const users = await tables.users.find({}, { orderBy: 'loginId' })
  return users.filter(({ loginId, name }) => plain(loginId).includes(wanted) || plain(name).includes(wanted))
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/** The activations that a token code, a licence or a serial names. */
async function tokensNamed(tables: Tables, text: string): Promise<readonly TokenRow[]> {
  const serial = serialIn(text)
  if (serial) return tables.tokens.find({ serial })
  const code = text.replace(/\s/gu, '').toUpperCase()
  const name = parseTokenCode(code)
  if (name) return tables.tokens.find({ tokenCode: formatTokenCode(name.licence, name.sequenceNumber) })
  if (!isLicence(code)) return []
  return (await tables.tokens.find({})).filter(({ tokenCode }) => tokenCode.startsWith(`${code}-`))
}

function serialIn(text: string): string | null {
  return parseSerial(text.replace(/[^\d-]/g, '') === text ? text : '')
}
