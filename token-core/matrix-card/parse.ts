import { type Check, list, oneOf, record, refuseToken, time, when } from '../check.ts'
import { accept, type Result } from '../result.ts'
import { CELL_NAMES, isCardNumber, isCell, isIssue } from './cells.ts'
import type { Token } from './token.ts'

const twoDigits = list(when((value) => typeof value === 'string' && isCell(value)))
const cells: Check = (value, path) =>
  Array.isArray(value) && value.length !== CELL_NAMES.length ? path : twoDigits(value, path)

const card = record({
  kind: oneOf(['matrix-card']),
  schema: oneOf([1]),
  number: when((value) => typeof value === 'string' && isCardNumber(value)),
  issue: when((value) => typeof value === 'number' && isIssue(value)),
  cells,
  at: time,
})

/** Reads a card from JSON. @returns it, or `not a token: …` with the first place that is wrong, never with its value */
export function parseToken(json: unknown): Result<Token> {
  const wrong = card(json, '')
  return wrong === null ? accept(json as Token) : refuseToken(wrong)
}
