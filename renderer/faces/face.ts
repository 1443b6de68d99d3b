import type { TFunction } from 'i18next'
import type { ComponentType, ReactNode } from 'react'
import type { TokenConnection } from '../connection/token-store.ts'
import type { Effect, JournalRow, NewToken, Replayed, TokenEvent, TokenView } from '../connection/view.ts'

/** Something that is true of the token as it is now. */
export type OfView = ComponentType<{ readonly view: TokenView }>

/** All that the window knows of one kind of token. Stage, rack, journal, inspector, presenting and replay ask it. */
export interface Face {
  /** The token, to be touched: it takes the width that it is given. Children lie over its front. */
  readonly Device: ComponentType<{ readonly children?: ReactNode }>
  /** As small as a letter, for a row of the rack. */
  readonly Glyph: OfView
  /** What it still has to live on, for the same row. */
  readonly Charge: OfView
  /** What is done with it below the stage, with its keys. */
  readonly Tools: ComponentType
  /** What it has to say above the stage, beside the time that runs out. */
  readonly Hints: ComponentType
  /** The first page of the panel. */
  readonly Panel: ComponentType
  /** Of the inspector: before what is told of a token of any kind. */
  readonly Sections: OfView
  /** The token alone in a small window. */
  readonly compact: { readonly Words: ComponentType; readonly Tools: ComponentType }
  /** What takes one key or one click where there is no room for the whole. */
  useDeeds(): readonly Deed[]
  /** Of the list of keys: those that work the token. */
  readonly keys: readonly KeyRow[]
  /** How a new one may be when it is made; the first is the usual one. */
  readonly presets: readonly Preset[]
  /** What it does now, as the key of a text in `state.*` and `rack.state.*`. */
  state(view: TokenView): string
  /** The state in a line. */
  glance(view: TokenView, t: TFunction): string
  /** What a row of the rack has no room for. */
  details(view: TokenView): readonly string[]
  /** What it is found by, besides name, serial number and glance. */
  found(view: TokenView, t: TFunction): readonly string[]
  /** The user of the bank whom it knows already; null: none. */
  account(view: TokenView): string | null
  /** What a person does next, as the key of a text in `next.*`. @param before the step before it */
  nextStep(view: TokenView, before: string | null): string
  /** What it does next by itself, as a text in `time.change.*`; null: nothing. */
  nextChange(view: TokenView): string | null
  /** The time in which a person must act. */
  limit(view: TokenView): Limit | null
  readonly journal: JournalFace
  readonly presenting: PresentingFace
  /** How it stood after each row of a saved journal, as far as that tells; null beyond its ends. */
  replayed(saved: Saved): (place: number) => TokenView | null
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

/** With a text in `rack.preset.*`. */
export interface Preset {
  readonly name: NewToken['preset']
  /** It is made for a user of the practice bank. */
  readonly hasUser: boolean
}

/** On the token's clock, ms; `name` is the key of a text in `window.*`. */
export interface Limit {
  readonly name: string
  readonly openedAt: number
  readonly closesAt: number
}

export interface JournalFace {
  /** Kinds of things that happen, to filter by: keys of `journal.group.*`. */
  readonly groups: readonly string[]
  groupOf(what: TokenEvent | Effect): string
  /** What was done to it, or what it did. */
  sentence(what: TokenEvent | Effect, t: TFunction): string
  /** What came in from outside with the event, as the key of its name and its text; null: nothing. */
  brought(event: TokenEvent): { readonly name: string; readonly text: string } | null
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
  /** Of the token that is made for it; null: the chosen token as it stands. */
  readonly preset: NewToken['preset'] | null
  /** None: the token's own steps are followed. */
  readonly story: readonly Chapter[]
}

export interface PresentingFace {
  readonly situations: readonly Situation[]
  /** The situation's name, or the one that tells better how the token stands. */
  wordsFor(situation: string, view: TokenView): string
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

export type Saved = Pick<Replayed, 'name' | 'serial' | 'profile'> & { readonly rows: readonly JournalRow[] }
