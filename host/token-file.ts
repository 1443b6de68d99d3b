import { z } from '@hono/zod-openapi'
import { nextChangeAt, parseToken, type Token } from '../token-core/index.ts'
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
    name: z.string().min(1).max(LONGEST_NAME),
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

/** Reads a state from a file. One in which something should have happened already is no state that a token can be in. */
export function readToken(json: unknown, complain: (message: string) => void): Token {
  const token = parseToken(json)
  if (!token.ok) complain(`is ${token.error}`)
  else if (!areTimesSound(token.value)) complain('has times that cannot be')
  return token.ok ? token.value : z.NEVER
}

/** Times in whole milliseconds that JavaScript's own dates could be, none of them after the state's own. */
function areTimesSound(token: Token): boolean {
  const { at, holdSince, screenSince, activeAt, darkSince } = token
  const due = nextChangeAt(token)
  return (
    [at, holdSince, screenSince, activeAt, darkSince ?? at].every(
      (time) => Number.isSafeInteger(time) && Math.abs(time) <= LATEST && time <= at,
    ) &&
    (due === null || due > at)
  )
}

/** ECMAScript's last date; a token's clock could run on from there for ages. */
const LATEST = 8.64e15
