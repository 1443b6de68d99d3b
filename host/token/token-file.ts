import { z } from '@hono/zod-openapi'
import { ofPlainCharacters } from '../../server/index.ts'
import { type KindName, nextStateChangeAt, parseToken, type Token, timesOf } from '../../token-core/index.ts'
import { EARLIEST, LATEST } from './token-clock.ts'
import { LONGEST_NAME, TOKEN_COLOURS, type TokenColour, type TokenRecord } from './token-view.ts'

/** A token as a file, to take it to another rack. */

const FORMAT = 'camera-token-simulator/token-file'
const WARNING =
  'This file holds the keys of a token. Whoever has it can make its codes: keep it as you would keep a password.'

export const tokenFileSchema = z
  .strictObject({
    format: z.literal(FORMAT, { error: `must be ${FORMAT}` }),
    version: z.literal(1, { error: 'must be 1: this version knows no other' }),
    warning: z.string(),
    name: z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .refine(...ofPlainCharacters),
    colour: z.enum(TOKEN_COLOURS),
    token: z
      .unknown()
      .transform((json, context) => readToken(json, (message) => context.addIssue({ code: 'custom', message })))
      .openapi({ type: 'object', description: 'The state, with keys' }),
  })
  .openapi('TokenFile')

export interface TokenFile {
  readonly format: typeof FORMAT
  readonly version: 1
  readonly warning: string
  readonly name: string
  readonly colour: TokenColour
  readonly token: Token
}

export function writeTokenFile({ name, colour, token }: TokenRecord): TokenFile {
  return { format: FORMAT, version: 1, warning: WARNING, name, colour, token }
}

/**
 * Reads a state from a file. One in which something should have happened already is no state that a token can be in.
 * @param kind what it must be of; undefined: of any kind
 */
export function readToken(json: unknown, complain: (message: string) => void, kind?: KindName): Token {
  const token = parseToken(json)
  if (!token.ok) complain(`is ${token.error}`)
  else if (kind !== undefined && token.value.kind !== kind) complain(`is a ${token.value.kind}, and must be a ${kind}`)
  else if (!areTimesInRange(token.value)) complain(`has times that cannot be: ${TIME_RANGE}`)
  else if (!areTimesSound(token.value)) complain('has times that cannot be')
  return token.ok ? token.value : z.NEVER
}

const TIME_RANGE = `they are whole milliseconds from ${EARLIEST} to ${LATEST}, the end of the year 9999`

const areTimesInRange = (token: Token): boolean =>
  timesOf(token).every((time) => Number.isSafeInteger(time) && time >= EARLIEST && time <= LATEST)

/** None of them is after the state's own, and nothing that should have happened by then has not. */
function areTimesSound(token: Token): boolean {
  const due = nextStateChangeAt(token)
  return timesOf(token).every((time) => time <= token.at) && (due === null || due > token.at)
}
