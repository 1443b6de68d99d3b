import { z } from 'zod'
import { moment, record } from '../../../model/table/schemas.ts'
import { type Contract, parseContract } from './contract.ts'
import { serial } from './schemas.ts'
import { type Holder, isHeldBy, parseStocked, type Stocked } from './stock.ts'

/** All that the bank keeps, or the part of it that a request is about. */
export interface World {
  /** By 利用者番号. */
  readonly contracts: Readonly<Record<string, Contract>>
  /** By serial. */
  readonly stock: Readonly<Record<string, Stocked>>
  /** 時刻補正 that failed, by serial, whether there is such a token or not: answers must not tell. */
  readonly corrections: Readonly<Record<string, Correction>>
}

/** Failures in a row; the third pauses. */
const correction = record({ failures: z.int().min(1).max(3), pausedUntil: moment.nullable() })
export type Correction = z.output<typeof correction>

/** @throws ZodError for what is none */
export const parseCorrection = (json: unknown): Correction => correction.parse(json)

const parsed = <Value>(parse: (json: unknown) => Value) => z.unknown().transform((json) => parse(json))
const schema = z.strictObject({
  contracts: z.record(z.string(), parsed(parseContract)),
  stock: z.record(serial, parsed(parseStocked)),
  corrections: z.record(serial, correction),
})

/** @throws ZodError for what is none */
export const parseWorld = (json: unknown): World => schema.parse(json)

export const EMPTY: World = { contracts: {}, stock: {}, corrections: {} }

/** Whose token a user of a contract needs: his own, or the one of all. */
export const holderFor = ({ number, form }: Contract, user: string): Holder => ({
  number,
  user: form === 'each' ? user : null,
})

export const tokenHeldBy = ({ stock }: World, holder: Holder): Stocked | undefined =>
  Object.values(stock).find((token) => isHeldBy(token, holder))

export const tokensOf = ({ stock }: World, number: string): readonly Stocked[] =>
  Object.values(stock).filter(({ holder }) => holder?.number === number)

export const withContract = (world: World, contract: Contract): World => ({
  ...world,
  contracts: { ...world.contracts, [contract.number]: contract },
})

export const withTokens = (world: World, tokens: readonly Stocked[]): World => ({
  ...world,
  stock: { ...world.stock, ...Object.fromEntries(tokens.map((token) => [token.serial, token])) },
})
