import type { Neighbours } from './app.ts'
import type { RunningBank, StartOptions } from './server.ts'
import type { SiteName } from './site-names.ts'

/** What the thread of the banks and the one that has started it say to each other. */

/** All of {@link StartOptions} that can be told to a thread. */
export type ThreadOptions = Omit<StartOptions, 'store' | 'now' | 'random' | 'rules'>

export type ToBank =
  | { readonly is: 'start'; readonly options: ThreadOptions }
  | { readonly is: 'meet'; readonly neighbours: Neighbours }
  | { readonly is: 'close' }

/** A start and a close are answered. */
export type FromBank =
  | { readonly is: 'started'; readonly bank: Omit<RunningBank, 'meet' | 'close'> }
  | { readonly is: 'closed' }
  | { readonly is: 'failed'; readonly error: ToldError }

/** To one of the banks, or from it. */
export interface Word<Said> {
  readonly site: SiteName
  readonly said: Said
}

/** An error with what is its own, such as the code: a message between threads keeps name, text and stack alone. */
export interface ToldError {
  readonly message: string
  readonly own: object
}

export const toldOf = (error: unknown): ToldError =>
  error instanceof Error
    ? { message: error.message, own: { ...error, name: error.name, stack: error.stack } }
    : { message: String(error), own: {} }

export const errorOf = ({ message, own }: ToldError): Error => Object.assign(new Error(message), own)
