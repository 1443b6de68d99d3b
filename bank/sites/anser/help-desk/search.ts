import { formatTokenCode, parseTokenCode } from '../../../../token-core/codes.ts'
import type { Bank } from '../../../core/bank.ts'
import { plainDigits } from '../../../core/digits.ts'
import { banksFor } from '../../../core/live-bank.ts'
import type { CompanyRow, DeviceRow, TokenRow, UserRow } from '../../../core/rows.ts'
import type { Owner } from '../../../core/settings.ts'
import type { Tables } from '../../../core/store.ts'
import { type Standing, withStandings } from '../../../factors/camera-token/standing.ts'
import { printedStanding } from '../../../factors/camera-token/token-code.ts'
import { holdersOf } from '../../../factors/camera-token/token-management.ts'
import { readingOf } from '../practice/readings.ts'

/**
 * Finds customers by login ID, name, kana or company, and tokens by their code or serial, as somebody reads it out on the phone:
 * any part will do, in any width, with or without hyphens, in hiragana or katakana.
 */

export interface FoundCustomer {
  readonly user: UserRow
  readonly companyName: string
  readonly standing: Standing
  /** His token code as his company prints it; null without a token. */
  readonly printed: string | null
}

export interface Found {
  readonly customers: readonly FoundCustomer[]
  readonly devices: readonly DeviceRow[]
  /** There were more than are listed. */
  readonly more: boolean
}

const MOST = 50
/** Fewer digits or letters of a token are no token. */
const SHORTEST = 3

/** @param companyId only its users, all of them where nothing is typed; null: everybody's */
export async function searchCustomers(bank: Bank, typed: string, companyId: Owner = null): Promise<Found> {
  return bank.store.transaction(async (tables) => {
    const devices = await devicesWith(tables, typed)
    const tokens = await tokensWith(tables, typed, devices)
    const named = await usersNamed(tables, folded(typed), companyId)
    const codes = tokens.map(({ tokenCode }) => tokenCode)
    const holders = await holdersOf(tables, codes)
    const all = [...new Map([...holders, ...named].map((user) => [user.loginId, user])).values()]
    const users = all.filter((user) => companyId === null || user.companyId === companyId)
    const listed = users.slice(0, MOST)
    const companies = await tables.companies.getAll([...new Set(listed.map(({ companyId }) => companyId))])
    const names = new Map(companies.map(({ id, name }) => [id, name]))
    const banks = await banksFor(bank, tables)
    const rulesOf = (user: UserRow) => banks(user.companyId)
    const customers = (await withStandings(rulesOf, tables, listed)).map(({ user, standing }) => {
      const printed = printedStanding(rulesOf(user).rules, standing)
      return { user, companyName: names.get(user.companyId) ?? '', standing, printed }
    })
    const serials = new Set(devices.map(({ serial }) => serial))
    const others = tokens.map(({ serial }) => serial).filter((serial) => !serials.has(serial))
    const both = [...devices]
    for (const serial of new Set(others)) both.push(...(await tables.devices.find({ serial })))
    const stock = both.filter((device) => companyId === null || [null, companyId].includes(device.companyId))
    return { customers, devices: stock.slice(0, MOST), more: users.length > MOST || stock.length > MOST }
  })
}

/** Width, case, blanks and punctuation make no difference; hiragana is katakana. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
    .replace(/[^\p{L}\p{N}ー]/gu, '')
}

/** A name, its kana, and either with its words in the other order. */
function namesOf(name: string): readonly string[] {
  const reading = readingOf(name)
  const turned = [...name.split(/\s+/)].reverse().join('')
  return [name, turned, ...(reading ? [reading.kana, reading.latin] : [])].map(folded)
}

/** Every word that was typed fits the user or his company. */
async function usersNamed(tables: Tables, wanted: string, companyId: Owner): Promise<readonly UserRow[]> {
  if (wanted === '') return companyId === null ? [] : tables.users.find({ companyId }, { orderBy: 'loginId' })
  const companies = new Map((await tables.companies.find({})).map((company) => [company.id, company]))
  const users = await tables.users.find({}, { orderBy: 'loginId' })
  return users.filter((user) => {
    const own = [folded(user.loginId), ...namesOf(user.name)]
    const company = companyNames(companies.get(user.companyId))
    return [...own, ...company, ...company.flatMap((one) => own.map((name) => one + name))].some((text) =>
      text.includes(wanted),
    )
  })
}

function companyNames(company: CompanyRow | undefined): readonly string[] {
  return company ? [folded(company.id), ...namesOf(company.name)] : []
}

/** Tokens whose serial holds these digits, wherever its hyphens stand. */
async function devicesWith(tables: Tables, typed: string): Promise<readonly DeviceRow[]> {
  const digits = plainDigits(typed)
  if (!/^\d+$/.test(digits) || digits.length < SHORTEST || digits.length > 10) return []
  const found = new Map<string, DeviceRow>()
  for (const part of serialParts(digits)) {
    for (const row of await tables.devices.find({ serial: { contains: part } }, { limit: MOST + 1 })) {
      found.set(row.serial, row)
    }
  }
  return [...found.values()]
}

/** A run of digits as it may stand in a serial, `12-3456789-0`. */
function serialParts(digits: string): ReadonlySet<string> {
  const at = Array.from({ length: 10 - digits.length + 1 }, (_, start) =>
    [...digits].map((digit, i) => (i > 0 && (start + i === 2 || start + i === 9) ? `-${digit}` : digit)).join(''),
  )
  return new Set(at)
}

/** The activations whose code holds what was typed, padded or not, or that are on one of these tokens. */
async function tokensWith(tables: Tables, typed: string, devices: readonly DeviceRow[]): Promise<readonly TokenRow[]> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212ー]/gu, '-')
    .replace(/\s/gu, '')
  const name = parseTokenCode(code)
  if (name) return tables.tokens.find({ tokenCode: formatTokenCode(name.licence, name.sequenceNumber) })
  const found: TokenRow[] = []
  for (const { serial } of devices) found.push(...(await tables.tokens.find({ serial })))
  const isPart = /^[A-Z]{0,3}\d*(?:-\d{0,2})?$/.test(code) && code.length >= SHORTEST
  if (isPart) found.push(...(await tables.tokens.find({ tokenCode: { contains: code } }, { limit: MOST + 1 })))
  return [...new Map(found.map((token) => [token.tokenCode, token])).values()]
}
