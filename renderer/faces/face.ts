import type { TFunction } from 'i18next'
import type { ComponentType, ReactNode } from 'react'
import type { TokenConnection } from '../connection/token-store.ts'
import type { DisplayOf, EffectOf, EventOf, KindName, NewToken, RowOf, ViewOf } from '../connection/view.ts'

/** What is drawn of a token as it is now. */
export interface OfView<Kind extends KindName> {
  readonly view: ViewOf<Kind>
}

/**
 * All that the window knows of one kind of token. Stage, rack, journal, inspector, presenting and replay ask it. What takes a view, a
 * row or an event is a method, so that the face of a kind is a face of any kind for whoever asks the list by the token's own kind.
 */
export interface Face<Kind extends KindName = KindName> {
  /** The token, to be touched: it takes the width that it is given. Children lie over its front. */
  readonly Device: ComponentType<{ readonly children?: ReactNode }>
  /** As small as a letter, for a row of the rack. */
  Glyph(props: OfView<Kind>): ReactNode
  /** What it still has to live on, for the same row. */
  Charge(props: OfView<Kind>): ReactNode
  /** What is done with it below the stage, with its keys. */
  readonly Tools: ComponentType
  /** What it has to say above the stage, beside the time that runs out. */
  readonly Hints: ComponentType
  /** The first page of the panel. */
  readonly Panel: ComponentType
  /** What that page is called: a key of `shell.tab.*`. */
  readonly panelName: string
  /** Of the inspector: before what is told of a token of any kind. */
  Sections(props: OfView<Kind>): ReactNode
  /** The token alone in a small window. */
  readonly compact: { readonly Words: ComponentType; readonly Tools: ComponentType }
  /** What takes one key or one click where there is no room for the whole. */
  useDeeds(): readonly Deed[]
  /** Of the list of keys: those that work the token. */
  readonly keys: readonly KeyRow[]
  /** What is made of it; the first is the usual one. */
  readonly models: readonly Model[]
  /** What it is known by, `serial` of its view, as the key of a text. */
  readonly knownBy: string
  /** Its codes come from the time of day: they are good only while its clock goes with the bank's. */
  readonly isTimed: boolean
  /** It has keys that may leave it, for a bank's test server or an authenticator app. */
  holdsKeys(view: ViewOf<Kind>): boolean
  /** Which of its models it is: the key of a text in `rack.model.*`. */
  model(view: ViewOf<Kind>): string
  /** What it does now, as the key of a text in `state.*` and `rack.state.*`. */
  state(view: ViewOf<Kind>): string
  /** The state in a line. */
  glance(view: ViewOf<Kind>, t: TFunction): string
  /** What a row of the rack has no room for. */
  details(view: ViewOf<Kind>): readonly string[]
  /** What it is found by, besides name, serial number and glance. */
  found(view: ViewOf<Kind>, t: TFunction): readonly string[]
  /** The user of the bank whom it knows already; null: none. */
  account(view: ViewOf<Kind>): string | null
  /** What a person does next, as the key of a text in `next.*`. @param before the step before it */
  nextStep(view: ViewOf<Kind>, before: string | null): string
  /** What it does next by itself, as a text in `time.change.*`; null: nothing. */
  nextChange(view: ViewOf<Kind>): string | null
  /** The time in which a person must act. */
  limit(view: ViewOf<Kind>): Limit | null
  readonly journal: JournalFace<Kind>
  readonly presenting: PresentingFace<Kind>
  /** How it stood after each row of a saved journal, as far as that tells; null beyond its ends. */
  replayed(saved: Saved<Kind>): (place: number) => ViewOf<Kind> | null
}

export interface Deed {
  /** The key of a text, and of what is said of it in `compact.*` and `stage.*`. */
  readonly name: string
  /** As printed on a keyboard. */
  readonly key: string
  readonly isOff: boolean
  run(): void
}

/** Keys as printed on a keyboard, and what they do: a key of `keys.*`. Several keys of one row do one thing. */
export interface KeyRow {
  readonly keys: readonly string[]
  readonly does: string
}

/** A profile of a kind, with a text in `rack.model.*`, and how a new one may be; the first is the usual one. */
export interface Model {
  readonly name: string
  readonly presets: readonly Preset[]
}

/** With texts in `rack.preset.*`. */
export interface Preset {
  readonly name: string
  /** What the host is asked for. */
  readonly wanted: NewToken
  /** It is made for a user of its bank whom one may choose on the sheet of users. */
  readonly hasUser: boolean
  /** Its bank knows it already, as the token of a customer who has none. */
  readonly isRegistered?: boolean
  /** The menu of new tokens has it by itself; the others are chosen on a sheet. */
  readonly isAtHand: boolean
}

/** On the token's clock, ms; `name` is the key of a text in `window.*`. */
export interface Limit {
  readonly name: string
  readonly openedAt: number
  readonly closesAt: number
}

export interface JournalFace<Kind extends KindName = KindName> {
  /** Kinds of things that happen, to filter by: keys of `journal.group.*`. */
  readonly groups: readonly string[]
  groupOf(what: EventOf<Kind> | EffectOf<Kind>): string
  /** What was done to it, or what it did. */
  sentence(what: EventOf<Kind> | EffectOf<Kind>, t: TFunction): string
  /** What came in from outside with the event, as the key of its name and its text; null: nothing. */
  brought(event: EventOf<Kind>): { readonly name: string; readonly text: string } | null
  /** What is said of a display without lines: the key of a text. */
  empty(display: DisplayOf<Kind>): string
}

/** What a step points at, by a name of the face's own; null: at nothing. `wait`: time passes. */
export type Target = string | null

/** Of what a chapter speaks: the token on the stage, or a page of the bank. */
export type Place = 'token' | 'bank' | 'desk'

/** What is typed into the bank's page, besides what its caption says. */
export type Typed = 'loginId' | 'serial' | 'code'

/**
 * A part of a story. One that has `until` follows the token, step by step, until it comes to one of these steps.
 * One that has none says a caption of its own, `story.<id>`, until the presenter goes on.
 */
export interface Chapter {
  readonly id: string
  readonly place: Place
  readonly until: readonly string[] | null
  readonly types: readonly Typed[]
  /** What is done at a step, where it is not what the step itself asks for: with a caption `story.<id>/<step>`. */
  readonly instead: Readonly<Record<string, Target>>
}

/** What a presentation begins with, with texts in `present.situation.*`. */
export interface Situation {
  readonly name: string
  /** The token that is made for it; null: the chosen one as it stands. */
  readonly wanted: NewToken | null
  /** None: the token's own steps are followed. */
  readonly story: readonly Chapter[]
}

export interface PresentingFace<Kind extends KindName = KindName> {
  readonly situations: readonly Situation[]
  /** The situation's name, or the one that tells better how the token stands. */
  wordsFor(situation: string, view: ViewOf<Kind>): string
  /** Where the light falls at a step. */
  targetIn(chapter: Chapter | undefined, step: string): Target
  /** The key of what is said: of the story, or of the token's own step. */
  captionIn(chapter: Chapter | undefined, step: string): string
  /** Steps that lead back to where one came from: there a presentation without a story ends. */
  readonly ends: ReadonlySet<string>
  /** Does for the presenter what the caption asks for. */
  doStep(connection: TokenConnection, target: Target): Promise<void>
  /** Takes the light off the token except where it is needed next. */
  readonly Spotlight: ComponentType<{ readonly target: Target }>
  /** What became of what it was shown, and what it sees. */
  readonly Seen: ComponentType
  /** Further keys of the presenter. */
  readonly keys: Readonly<Record<string, () => void>>
  /** A copy comes onto the stage. */
  begin(): void
  end(): void
}

/** What a saved journal tells of its token. */
export interface Saved<Kind extends KindName = KindName> {
  readonly kind: Kind
  readonly name: string
  /** null: it has none. */
  readonly serial: string | null
  readonly profile: string | null
  readonly rows: readonly RowOf<Kind>[]
}
