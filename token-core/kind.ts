import type { Result } from './result.ts'

/** The types of one kind of token. */
export interface KindTypes {
  /** Plain JSON with keys. `kind` is the name of its folder in every room; `at` the time of its last event, ms. */
  readonly token: { readonly kind: string; readonly at: number }
  readonly options: object
  /** That time passes is an event of every kind. */
  readonly event: { readonly at: number; readonly type: string; readonly draw?: number | undefined }
  readonly effect: { readonly at: number; readonly type: string }
  /** Why an event did nothing. */
  readonly ignored: string
  /** What a person sees; `code` is what is typed elsewhere. */
  readonly display: { readonly lines: readonly string[]; readonly lit: boolean; readonly code: string | null }
  /** Everything that is no secret. */
  readonly inspection: {
    readonly kind: string
    /** What it is known by, as printed; null: it has nothing of the kind. */
    readonly serial: string | null
    readonly at: number
    readonly display: object
    readonly nextChangeAt: number | null
  }
  /** How a code came about, step by step. */
  readonly explanation: { readonly kind: string; readonly code: string; readonly steps: readonly object[] }
}

/** An event as a caller gives it: when it happens, and what chance adds, is for whoever runs the token. */
export type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at' | 'draw'> : never

/** What any kind of token answers. Pure: `at` of events and states is the only time there is. */
export interface TokenKind<Types extends KindTypes> {
  /** A factory-new one. Throws RangeError or TypeError for options that are none. */
  make(options: Types['options']): Types['token']
  /** Reads a saved state; what it does not know it refuses, and says where, never with a value: it may be a key. */
  parse(json: unknown): Result<Types['token']>
  /** What it becomes, what happened on the way, and why the event itself did nothing, or null. Every event is legal at every moment. */
  step(
    token: Types['token'],
    event: Types['event'],
  ): readonly [Types['token'], readonly Types['effect'][], Types['ignored'] | null]
  /** When its state will next change by itself, ms; null: never. A journal has a row of it. */
  nextStateChangeAt(token: Types['token']): number | null
  /** When its display will next change though the state does not: to be drawn anew, not to be kept. null: never. */
  nextDisplayChangeAt(token: Types['token']): number | null
  /** The same on a clock that says `ms` more. */
  onOtherClock(token: Types['token'], ms: number): Types['token']
  /** All times in its state, ms. */
  timesOf(token: Types['token']): readonly number[]
  /** What happens to it, at its own time, when it is taken up again after nobody ran it for a while: fingers are off it. */
  whenTakenUp(token: Types['token']): readonly Types['event'][]
  /** Whether its next event is to have a `draw` (0 ≤ draw < 1, by chance): something about it may go one way or the other. */
  wantsDraw(token: Types['token']): boolean
  /** What it is known by, as printed on it; null: it has nothing of the kind. */
  serialOf(token: Types['token']): string | null
  /** An event as anyone may see it: the same one, or without what is secret in it, such as a key or a password. */
  seen(event: Types['event']): Types['event']
  display(token: Types['token']): Types['display']
  inspect(token: Types['token']): Types['inspection']
  /** How the code on the display was computed, without keys; null when there is none. */
  explain(token: Types['token']): Types['explanation'] | null
}
