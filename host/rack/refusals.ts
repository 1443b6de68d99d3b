import type { Move } from '../kinds/kind.ts'
import { hostError } from '../token/host-error.ts'
import { LONGEST_WAIT_MS } from './running.ts'

/** What a token refuses, in words. */

export const gone = () => hostError('not-found', 'The token is not in the rack any more.')

export const sequenceMismatch = (own: number, wanted: number) =>
  hostError(
    'sequence-mismatch',
    `The token is at sequence ${own}, not at ${wanted}: nothing of this happened. Look at it, and try again.`,
  )

/** @returns how much of the token's time the actions let pass, in ms. Throws `wait-too-long` where a token of this speed is waited for too long */
export function waitOf(actions: readonly (readonly Move<unknown>[])[], speed: number): number {
  const wait = actions.flat().reduce((sum, move) => sum + ('ms' in move ? move.ms : 0), 0)
  if (speed === 0 || wait / speed <= LONGEST_WAIT_MS) return wait
  const message = `This would take ${Math.ceil(wait / speed)} ms, and ${LONGEST_WAIT_MS} are waited for at most: pause the token's clock, or send it in parts.`
  throw hostError('wait-too-long', message)
}
