import { DEMO_FACTORY_KEY } from '../demo.ts'
import { CELL_NAMES, deriveCells, isCardNumber, isCell, isIssue } from './cells.ts'

/** A card is this JSON value. Its cells are what it is kept safe for. */
export interface Token {
  readonly kind: 'matrix-card'
  readonly schema: 1
  /** 利用者番号, eleven digits. */
  readonly number: string
  readonly issue: number
  /** Two digits each, in the order of the cells' names. */
  readonly cells: readonly string[]
  /** Time of the last event, ms since 1970. */
  readonly at: number
}

export interface TokenOptions {
  /** 利用者番号, 11 digits. */
  readonly number: string
  /** Counts from 1: each card that is issued anew has other cells. Default 1. */
  readonly issue?: number
  /** Eight times two digits; default: derived from the practice factory key, number and issue. */
  readonly cells?: readonly string[]
  readonly at?: number
}

/** Throws RangeError for a number, an issue or cells that are none; their values are not in the message. */
export function makeToken({ number, issue = 1, cells, at = 0 }: TokenOptions): Token {
  if (!isCardNumber(number)) throw new RangeError('"number" expected eleven digits')
  if (!isIssue(issue)) throw new RangeError(`"issue" expected a whole number from 1, got ${issue}`)
  if (cells && !(cells.length === CELL_NAMES.length && cells.every(isCell))) {
    throw new RangeError('"cells" expected eight times two digits')
  }
  return {
    kind: 'matrix-card',
    schema: 1,
    number,
    issue,
    cells: cells ? [...cells] : deriveCells(DEMO_FACTORY_KEY, number, issue),
    at,
  }
}
