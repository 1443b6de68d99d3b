import type { CameraTokenTypes, WithoutTime } from '../../token-core/index.ts'
import type { Given, GivenToken } from '../format/scenario-format.ts'

/** Where a scenario is played: with the code of a camera token alone, or with servers. Each scenario gets a stage of its own there. */

type CameraInspection = CameraTokenTypes['inspection']

/** Something that happens to a token now. */
export type Happening = WithoutTime<CameraTokenTypes['event']>

/** One row of a token's journal: what happened, what came of it, what was seen then. */
export interface Row {
  readonly sequence: number
  readonly event: CameraTokenTypes['event']
  readonly effects: readonly CameraTokenTypes['effect'][]
  readonly display: CameraTokenTypes['display']
}

/** The token as one sees it; `now` is its own time. */
export interface TokenState extends CameraInspection {
  readonly now: number
  readonly sequence: number
}

/** What came of something: why it did nothing, or null. */
export interface Outcome {
  readonly ignored: CameraTokenTypes['ignored'] | 'nothing-read' | 'several-codes' | null
}

export interface TokenDriver {
  /** In its host; null: it is in none. */
  readonly id: string | null
  readonly serial: string
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

export interface Stage {
  /** By their names in the scenario; the first is meant where none is named. */
  readonly tokens: ReadonlyMap<string, TokenDriver>
  readonly bank: BankDriver | null
  /** Lets time pass for all tokens and at the bank: at once where time stands still, else by waiting. */
  pass(ms: number, signal?: AbortSignal): Promise<void>
  /** What was made for the scenario stays where it is, and its time goes as that of others there. */
  leave(): Promise<void>
  /** Takes away what was made for the scenario. */
  close(): Promise<void>
}

/** What a scenario asks of a world. */
export interface Staging extends Omit<Given, 'token' | 'tokens' | 'bank' | 'clock'> {
  readonly tokens: Readonly<Record<string, GivenToken>>
  readonly bank: 'none' | 'company' | 'practice'
  /** When it begins, ms since 1970; null: it does not matter. */
  readonly clock: number | null
}

export interface World {
  /** Throws an Error whose message says what this world cannot do. */
  stage(staging: Staging): Promise<Stage>
}
