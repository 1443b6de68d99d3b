import { type ModelKey, type ModelValue, modelKey, type Part } from '../../model/model-site.ts'
import { type Contract, parseContract } from './model/contract.ts'
import { partFor } from './model/part.ts'
import { contractNumber } from './model/schemas.ts'
import type { StaffAction } from './model/staff.ts'
import { parseStocked, type Stocked } from './model/stock.ts'
import type { Request } from './model/submit.ts'
import type { Visit } from './model/visit.ts'
import { EMPTY, parseCorrection, type World } from './model/world.ts'

/** The bank's value as rows: a contract and the tokens that it holds are found by its number, others by their serials. */

const CONTRACT = 'contract'
const TOKEN = 'token'
const CORRECTION = 'correction'

/** All rows of customers. */
export const CUSTOMERS: readonly string[] = [CONTRACT, TOKEN]
/** Whoever corrects clocks may name any serial: so many failures are remembered. */
export const LIMITS = { [CORRECTION]: 1_000 }

const tokenKey = (serial: string): ModelKey => modelKey({ kind: TOKEN, id: serial })
const correctionKey = (serial: string): ModelKey => modelKey({ kind: CORRECTION, id: serial })

/** What belongs to a contract, and these tokens. */
export const partOfContract = (number: string | null, serials: readonly string[] = []): Part => ({
  keys: serials.map(tokenKey),
  // What cannot be a number is nobody's.
  owner: contractNumber.safeParse(number).data ?? null,
})

export function partOf(visit: Visit, request: Request): Part {
  const { number, serial } = partFor(visit, request)
  const { keys, owner } = partOfContract(number, serial === null ? [] : [serial])
  return { owner, keys: [...keys, ...(serial !== null && request.page === 'SIM-K30' ? [correctionKey(serial)] : [])] }
}

export const partOfAction = (action: StaffAction): Part =>
  action.action === 'stock'
    ? partOfContract(
        null,
        action.keys.map(({ serial }) => serial),
      )
    : partOfContract(action.number)

export const valuesOf = ({ contracts, stock, corrections }: World): readonly ModelValue[] => [
  ...Object.values(contracts).map((one) => ({ kind: CONTRACT, id: one.number, owner: one.number, value: one })),
  ...Object.values(stock).map((one) => ({
    ...{ kind: TOKEN, id: one.serial, owner: one.holder?.number ?? null, value: one },
  })),
  ...Object.entries(corrections).map(([id, value]) => ({ kind: CORRECTION, id, owner: null, value })),
]

export function worldOf(values: readonly ModelValue[]): World {
  const read = <Value>(wanted: string, parse: (json: unknown) => Value): readonly (readonly [string, Value])[] =>
    values.flatMap(({ kind, id, value }) => (kind === wanted ? [[id, parse(value)] as const] : []))
  return {
    ...EMPTY,
    contracts: Object.fromEntries<Contract>(read(CONTRACT, parseContract)),
    stock: Object.fromEntries<Stocked>(read(TOKEN, parseStocked)),
    corrections: Object.fromEntries(read(CORRECTION, parseCorrection)),
  }
}
