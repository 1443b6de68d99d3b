import type { ClockChange, ClockSettings } from '../core/settings.ts'
import type { Store } from '../core/store.ts'
import type { ModelSite, Part } from './model-site.ts'
import type { Mail, Note, Outcome, StaffOutcome } from './table/answer.ts'
import type { Circumstances } from './table/circumstances.ts'
import type { Request } from './table/request.ts'

/** A bank at work: each request reads the part of the world that it is about, asks the model, and writes what has changed, whole or not at all. */
export interface Engine<World = unknown, Visit = unknown, Rules extends object = object, Action = unknown> {
  readonly site: ModelSite<World, Visit, Rules, Action>
  readonly store: Store

  settings(): Promise<ModelSettings<Rules>>
  /** What is not named stays. @throws ZodError for what is no rule */
  changeRules(change: Readonly<Record<string, unknown>>): Promise<ModelSettings<Rules>>
  /** @returns null: it would be more than ten years from the real one, and is not moved */
  moveClock(change: ClockChange): Promise<ModelSettings<Rules> | null>

  /** A browser that has just come, or one under a new id: also at a login of the staff, so that an id from before is worth nothing. */
  open(isStaff?: boolean): Promise<KeptVisit<Visit>>
  /** Null: there is none, or it was idle for too long. */
  find(id: string | undefined): Promise<KeptVisit<Visit> | null>
  /** What the pages keep with a visit: a form that came too late. */
  keep(id: string, kept: string | null): Promise<void>
  close(id: string): Promise<void>

  /**
   * A button of a page was pressed.
   * @param redirects the page that follows is looked at by a second request: `look` says then what this one has told
   * @returns null: there is no such visit
   */
  submit(id: string, request: Request, redirects?: boolean): Promise<Answered<World, Visit, Rules> | null>
  /** A page is looked at. @param fields of its address: what was chosen on a page before */
  look(id: string, page: string, fields?: Request['fields']): Promise<Answered<World, Visit, Rules> | null>

  staff(action: Action): Promise<StaffOutcome<World>>
  /** What stands in a part of the world now. */
  read(part: Part): Promise<Read<World, Rules>>
  /** Everything of these kinds. */
  readKinds(kinds: readonly string[]): Promise<Read<World, Rules>>
  /** Puts a part of the world to something else, as a test wants it. @param work is asked again where a request was faster */
  change<Result>(part: Part, work: (before: Read<World, Rules>) => Changed<World, Result>): Promise<Result>

  mails(wanted?: Wanted): Promise<readonly KeptMail[]>
  notes(wanted?: Wanted): Promise<readonly KeptNote[]>

  /** Practice data and nothing else; the clock goes right. */
  reset(kept: { readonly rules: boolean }): Promise<void>
}

export interface ModelSettings<Rules> extends ClockSettings {
  readonly rules: Rules
  /** The bank's clock, ms since 1970. */
  readonly now: number
  /** The real one. */
  readonly real: number
}

export interface KeptVisit<Visit> {
  /** What the browser holds; the store knows a hash of it. */
  readonly id: string
  /** Must come back in every form. */
  readonly formToken: string
  /** Logged in at the staff's terminal. */
  readonly isStaff: boolean
  readonly visit: Visit
  readonly kept: string | null
}

/** What the model answered, with the part of the world as it stands now: all that a page is drawn from. */
export interface Answered<World, Visit, Rules> extends Outcome<World, Visit>, Read<World, Rules> {
  readonly world: World
  /** The page that was sent is shown again, with what is wrong. */
  readonly isRefused: boolean
}

export interface Read<World, Rules> {
  readonly world: World
  readonly around: Circumstances<Rules>
}

export interface Changed<World, Result> {
  readonly world: World
  readonly mails?: readonly Mail[]
  readonly notes?: readonly Note[]
  readonly result: Result
}

/** The newest first. */
export interface Wanted {
  readonly owner?: string
  /** Default: all that are kept. */
  readonly limit?: number
}

interface Kept {
  /** In the order of their times. */
  readonly id: string
  /** ms since 1970, on the bank's clock. */
  readonly at: number
  readonly owner: string | null
}
export interface KeptMail extends Kept {
  readonly mail: Mail
}
export interface KeptNote extends Kept {
  readonly note: Note
}
