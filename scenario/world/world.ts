import type {
  Display,
  Effect,
  Ignored,
  Inspection,
  KindName,
  KindTypes,
  TokenEvent,
  WithoutTime,
} from '../../token-core/index.ts'
import type { GivenSeiwa, GivenShinkin, OtpBankName } from '../format/given-customer.ts'
import type { GivenToken } from '../format/given-token.ts'
import type { Given } from '../format/scenario-format.ts'

/** Where a scenario is played: with the code of tokens and banks alone, or with servers. Each scenario gets a stage of its own there. */

/** Something that happens to a token now. */
export type Happening = WithoutTime<TokenEvent>

/** One row of a token's journal: what happened, what came of it, what was seen then. @typeParam Types of a kind of token, else of any */
export interface Row<
  Types extends Pick<KindTypes, 'event' | 'effect' | 'display'> = {
    readonly event: TokenEvent
    readonly effect: Effect
    readonly display: Display
  },
> {
  readonly sequence: number
  readonly event: Types['event']
  readonly effects: readonly Types['effect'][]
  readonly display: Types['display']
}

/** The token as one sees it; `now` is its own time. */
export type TokenState = Inspection & {
  readonly now: number
  readonly sequence: number
}

/** What came of something: why it did nothing, or null. */
export interface Outcome {
  readonly ignored: Ignored | 'nothing-read' | 'several-codes' | null
}

export interface TokenDriver {
  /** In its host; null: it is in none. */
  readonly id: string | null
  readonly kind: KindName
  /** As printed on it; null: it has nothing of the kind. */
  readonly serial: string | null
  state(): Promise<TokenState>
  /** All at this moment, one after the other; no other caller's event falls between. */
  send(events: readonly Happening[]): Promise<Outcome>
  /** A picture file in front of the camera. @param take which of several codes */
  look(picture: Uint8Array<ArrayBuffer>, take: string | undefined): Promise<Outcome>
  /** Where time is real: waits until these conditions hold (docs/api.md, "Wait for the token"), or `ms` have passed. */
  until(conditions: string, ms: number, signal: AbortSignal | undefined): Promise<void>
  /** What happened after a sequence. */
  rows(after: number): Promise<readonly Row[]>
  /** What is kept when a scenario fails, as files: the token with its keys, its journal. */
  remains(): Promise<{ readonly snapshot: unknown; readonly journal: unknown }>
}

export interface BankUser {
  readonly loginId: string
  readonly password: string
  readonly confirmationPassword: string
}

export interface BankAnswer {
  readonly status: number
  readonly body: unknown
}

export interface BankDriver {
  readonly url: string
  /** By their names in the scenario, in their order. */
  readonly users: Readonly<Record<string, BankUser>>
  /** What stands before `clock`, `rules` and `reset` in the API: '' for the whole bank, or the company's own. */
  readonly own: string
  /** The id of the scenario's own company; null in the practice company. */
  readonly company: string | null
  /** A call of the bank's API (docs/bank-api.md). @param path below /api/v1/ */
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<BankAnswer>
  /** What time has passed for the tokens has passed there, too, when this is over. {@link call} and {@link page} begin with it. */
  settle(): Promise<void>
  /** A request of a browser for one of its pages. Redirects are not followed. */
  page(path: string, init: RequestInit): Promise<Response>
}

/** What a bank answers to a page that was sent, or to what its staff does. */
export interface Told {
  /** The page that is shown then, by its id; null: none. */
  readonly page: string | null
  /** What was told, under each of its names: `code`, `field:code`. */
  readonly told: readonly string[]
  /** Whether anything of it says that something is wrong. */
  readonly isRefused: boolean
}

/** A mail to the customer; the other fields are those of its kind, such as `password` or `keyFile`. */
export type Mail = Readonly<Record<string, string>> & { readonly to: string; readonly subject: string }

/** A bank that asks for one-time passwords, with one customer of the scenario's own. Throws an Error for what it does not have. */
export interface OtpBank {
  readonly name: OtpBankName
  /** Where its pages are; null: they are not drawn. */
  readonly url: string | null
  /** What the customer knows, as variables: `customer.number`, `users.taro.code`. */
  readonly words: Readonly<Record<string, string>>
  submit(browser: string, page: string, button: string | null, fields: Readonly<Record<string, unknown>>): Promise<Told>
  close(browser: string): Promise<void>
  staff(action: Readonly<Record<string, unknown>>): Promise<Told>
  /** How the customer stands. */
  state(): Promise<Readonly<Record<string, unknown>>>
  /** In order of sending. */
  mails(): Promise<readonly Mail[]>
}

export interface Stage {
  /** By their names in the scenario; the first is meant where none is named. */
  readonly tokens: ReadonlyMap<string, TokenDriver>
  readonly bank: BankDriver | null
  readonly otpBank: OtpBank | null
  /** Lets time pass for all tokens and at the bank: at once where time stands still, else by waiting. */
  pass(ms: number, signal?: AbortSignal): Promise<void>
  /** What was made for the scenario stays where it is, and its time goes as that of others there. */
  leave(): Promise<void>
  /** Takes away what was made for the scenario. */
  close(): Promise<void>
}

/** A customer of a bank that asks for one-time passwords. */
export type WantedCustomer =
  | { readonly bank: 'shinkin'; readonly wanted: GivenShinkin }
  | { readonly bank: 'seiwa'; readonly wanted: GivenSeiwa }

/** What a scenario asks of a world. */
export interface Staging extends Omit<Given, 'token' | 'tokens' | 'bank' | 'clock' | OtpBankName> {
  readonly tokens: Readonly<Record<string, GivenToken>>
  readonly bank: 'none' | 'company' | 'practice'
  /** Null: it is played at no such bank. */
  readonly customer: WantedCustomer | null
  /** When it begins, ms since 1970; null: it does not matter. */
  readonly clock: number | null
}

export interface World {
  /** Throws an Error whose message says what this world cannot do. */
  stage(staging: Staging): Promise<Stage>
}
