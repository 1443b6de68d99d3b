import type { ClockChange } from '../core/settings.ts'
import type { Store } from '../core/store.ts'
import type { KeptMail, KeptNote, Messages, Wanted } from './messages.ts'
import type { ModelSite, Part } from './model-site.ts'
import type { ModelSettings } from './settings.ts'
import type { Outcome, StaffOutcome } from './table/answer.ts'
import type { Circumstances } from './table/circumstances.ts'
import type { Request } from './table/request.ts'
import type { KeptVisit } from './visits.ts'

export type { KeptMail, KeptNote, Wanted } from './messages.ts'
export type { ModelSettings } from './settings.ts'
export type { KeptVisit } from './visits.ts'

/** A bank at work: each request reads the part of the world that it is about, asks the model, and writes what has changed, whole or not at all. */
export interface Engine<World = unknown, Visit = unknown, Rules extends object = object, Action = unknown> {
  readonly site: ModelSite<World, Visit, Rules, Action>
  readonly store: Store

  settings(): Promise<ModelSettings<Rules>>
  /** What is not named stays. @throws ZodError for what is no rule */
  changeRules(change: Readonly<Record<string, unknown>>): Promise<ModelSettings<Rules>>
  /** @returns null: it would be more than ten years from the real one, and is not moved */
  moveClock(change: ClockChange): Promise<ModelSettings<Rules> | null>

  /** A browser that has just come; of the staff, once logged in. */
  open(isStaff?: boolean): Promise<KeptVisit<Visit>>
  /** A visit that is not over because nobody uses it for a while. */
  openLasting(): Promise<KeptVisit<Visit>>
  /** Null: there is none, or it was idle for too long. */
  find(id: string | undefined): Promise<KeptVisit<Visit> | null>
  /** The same visit under another id, so that one from before a login is worth nothing. */
  renew(id: string): Promise<KeptVisit<Visit> | null>
  keep(id: string, kept: string | null): Promise<void>
  close(id: string): Promise<void>

  /**
   * A button of a page was pressed.
   * @param redirects the page that follows is looked at in a second request: `look` says then what this one has told
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
  /** Puts a part of the world to something else. @param work is asked again where another was faster */
  change<Result>(part: Part, work: (before: Read<World, Rules>) => Changed<World, Result>): Promise<Result>

  mails(wanted?: Wanted): Promise<readonly KeptMail[]>
  notes(wanted?: Wanted): Promise<readonly KeptNote[]>

  /** Practice data and nothing else; the clock goes right. Whoever is logged in as staff stays so. */
  reset(kept: { readonly rules: boolean }): Promise<void>
}

export interface Read<World, Rules> {
  readonly world: World
  readonly around: Circumstances<Rules>
}

/** What the model answered, with the part of the world as it stands now: all that a page is drawn from. */
export interface Answered<World, Visit, Rules> extends Outcome<World, Visit>, Read<World, Rules> {
  readonly world: World
  /** The page that was sent is shown again, with what is wrong. */
  readonly isRefused: boolean
}

export interface Changed<World, Result> extends Partial<Messages> {
  /** Whose mails and notes go first: he is not there any more, or another from now on. */
  readonly forgets?: string
  readonly world: World
  readonly result: Result
}
