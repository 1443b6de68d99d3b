import type { Client } from '../../host/client/client.ts'
import type { Call } from '../../scenario/world/http-api.ts'
import type { TextKey } from '../locales/texts.ts'
import type { Translate } from '../terminal/i18n.ts'

/** What a command that speaks to running servers works with. */
export interface Way {
  readonly client: Client
  /** What the client has no call for. */
  readonly host: Call
  /** Of the practice bank; throws a Complaint where none is named. */
  readonly bank: Call
  /** The token that is meant: `--id`, CAMTOKEN_ID, or the only one. Throws a Complaint. */
  tokenId(): Promise<string>
  readonly t: Translate
}

export interface Outcome {
  /** For programs: one line of JSON with `--json`. */
  readonly value: unknown
  /** For people. */
  readonly lines: readonly string[]
  /** Why the command failed all the same, such as a tap that did nothing: exit code 1. */
  readonly failure?: string
}

export interface Argument {
  /** `<button>`, `[text]`, `<files...>` */
  readonly name: string
  readonly description: TextKey
}

export interface RemoteOption {
  /** `--timeout <ms>` */
  readonly flags: string
  readonly description: TextKey
}

/** A command of a group, such as `camtoken token tap`. */
export interface RemoteCommand {
  readonly name: string
  readonly description: TextKey
  readonly arguments?: readonly Argument[]
  readonly options?: readonly RemoteOption[]
  /** @param given arguments in their order; of those that take several, all. @param chosen options by their names */
  run(
    way: Way,
    given: readonly string[],
    chosen: Readonly<Record<string, string | boolean | undefined>>,
  ): Promise<Outcome>
}

/** A number that was typed. Throws a RangeError with what it should be. */
export function wholeNumber(what: string, typed: string | boolean | undefined, least = 0): number {
  if (typeof typed === 'string' && /^\d+$/.test(typed) && Number(typed) >= least) return Number(typed)
  throw new RangeError(`${what}: ${String(typed)}`)
}

/** A number from 0 to 1 that was typed. Throws a RangeError with what it should be. */
export function share(what: string, typed: string | boolean): number {
  const number = typeof typed === 'string' && /^\d*\.?\d+$/.test(typed) ? Number(typed) : Number.NaN
  if (number <= 1) return number
  throw new RangeError(`${what}: ${String(typed)}`)
}
