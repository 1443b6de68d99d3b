import { type CameraTokenTypes, cameraToken } from './camera-token/camera-token.ts'
import { refuseToken } from './check.ts'
import { type KeyFobTypes, keyFob } from './key-fob/key-fob.ts'
import type { TokenKind } from './kind.ts'
import { type MatrixCardTypes, matrixCard } from './matrix-card/matrix-card.ts'
import type { Result } from './result.ts'
import { type SoftwareTokenTypes, softwareToken } from './software-token/software-token.ts'

/** All kinds of tokens, by the `kind` that a token bears. A new one is entered here and in {@link KINDS}. */
interface Kinds {
  readonly 'camera-token': CameraTokenTypes
  readonly 'key-fob': KeyFobTypes
  readonly 'software-token': SoftwareTokenTypes
  readonly 'matrix-card': MatrixCardTypes
}
export type KindName = keyof Kinds
type Types = Kinds[KindName]
/** The types of a kind by its name; of all kinds: what any of them may be. */
export type TypesOf<Name extends KindName> = Kinds[Name]

const KINDS: { readonly [Name in KindName]: TokenKind<Kinds[Name]> } = {
  'camera-token': cameraToken,
  'key-fob': keyFob,
  'software-token': softwareToken,
  'matrix-card': matrixCard,
}

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]]

/** A saved token that does not say what it is comes from the time when there was one kind only. */
export const FIRST_KIND = 'camera-token' satisfies KindName

export type Token = Types['token']
export type TokenEvent = Types['event']
export type Effect = Types['effect']
export type Ignored = Types['ignored']
export type Display = Types['display']
export type Inspection = Types['inspection']
export type Explanation = Types['explanation']

/** The types of the kind that a token is of; of a token of any kind, those of all. */
type Of<Given extends Token> = Given extends { readonly kind: infer Name extends KindName } ? Kinds[Name] : never

const kindOf = (token: Token): TokenKind<Types> => KINDS[token.kind] as unknown as TokenKind<Types>

/** A factory-new token of a kind. */
export const makeToken = <Name extends KindName = 'camera-token'>(
  options: Kinds[Name]['options'] & { readonly kind?: Name },
): Kinds[Name]['token'] => (KINDS[options.kind ?? FIRST_KIND] as unknown as TokenKind<Kinds[Name]>).make(options)

/** Reads a token of any kind from JSON. @returns it, or `not a token: …` with the first place that is wrong (never with its value: it may be a key) */
export function parseToken(json: unknown): Result<Token> {
  const { kind = FIRST_KIND } = (json ?? {}) as { kind?: unknown }
  const known = KIND_NAMES.find((name) => name === kind)
  return known ? KINDS[known].parse(json) : refuseToken('kind')
}

/** See {@link TokenKind}: the token's own kind answers, in its own types. */
export const step = <Given extends Token>(
  token: Given,
  event: Of<Given>['event'],
): readonly [Of<Given>['token'], readonly Of<Given>['effect'][], Of<Given>['ignored'] | null] =>
  kindOf(token).step(token, event)
export const nextStateChangeAt = (token: Token): number | null => kindOf(token).nextStateChangeAt(token)
export const nextDisplayChangeAt = (token: Token): number | null => kindOf(token).nextDisplayChangeAt(token)
export const onOtherClock = <Given extends Token>(token: Given, ms: number): Of<Given>['token'] =>
  kindOf(token).onOtherClock(token, ms)
export const timesOf = (token: Token): readonly number[] => kindOf(token).timesOf(token)
export const whenTakenUp = <Given extends Token>(token: Given): readonly Of<Given>['event'][] =>
  kindOf(token).whenTakenUp(token)
export const wantsDraw = (token: Token): boolean => kindOf(token).wantsDraw(token)
export const serialOf = (token: Token): string | null => kindOf(token).serialOf(token)
export const seenEvent = <Given extends Token>(token: Given, event: Of<Given>['event']): Of<Given>['event'] =>
  kindOf(token).seen(event)
export const display = <Given extends Token>(token: Given): Of<Given>['display'] => kindOf(token).display(token)
export const inspect = <Given extends Token>(token: Given): Of<Given>['inspection'] => kindOf(token).inspect(token)
export const explain = <Given extends Token>(token: Given): Of<Given>['explanation'] | null =>
  kindOf(token).explain(token)

/** When something about it will next change by itself, to be seen or kept; ms, null: never. */
export function nextChangeAt(token: Token): number | null {
  const state = nextStateChangeAt(token)
  const shown = nextDisplayChangeAt(token)
  return state === null || shown === null ? (state ?? shown) : Math.min(state, shown)
}
