import { z } from '@hono/zod-openapi'
import type { Words } from '../../server/index.ts'
import {
  type Display,
  type Effect,
  type Explanation,
  type Ignored,
  type Inspection,
  KIND_NAMES,
  type KindName,
  type Token,
  type TokenEvent,
  type WithoutTime,
} from '../../token-core/index.ts'
import { cameraToken } from './camera-token/camera-token.ts'
import type { Gesture as CameraGesture } from './camera-token/gestures.ts'
import type { Gesture as FobGesture } from './key-fob/gestures.ts'
import { keyFob } from './key-fob/key-fob.ts'
import type { Camera as CameraOf, KindShapes, Move, Wait } from './kind.ts'
import { matrixCard } from './matrix-card/matrix-card.ts'
import { softwareToken } from './software-token/software-token.ts'

export type { Wait } from './kind.ts'

/** The shapes of all kinds of tokens, by the kind's name: the core's list. */
const KINDS = {
  'camera-token': cameraToken,
  'key-fob': keyFob,
  'software-token': softwareToken,
  'matrix-card': matrixCard,
} satisfies Record<KindName, unknown>

/** What a caller sends: an event without its time. The host adds `at` from its clock, and a `draw` where one is needed. */
export type NewEvent = WithoutTime<TokenEvent>
export type Gesture = CameraGesture | FobGesture
/** One thing that a caller lets happen: an event, several that a hand makes in one go, or nothing for a while. */
export type Action = NewEvent | Gesture | Wait

interface AnyTypes {
  readonly token: Token
  readonly options: object
  readonly event: TokenEvent
  readonly effect: Effect
  readonly ignored: Ignored
  readonly display: Display
  readonly inspection: Inspection
  readonly explanation: Explanation
}

export type Camera = CameraOf<AnyTypes>

/** The shapes of a kind of token: what was read by them is for tokens of that kind only. */
export const shapesOf = (kind: KindName): KindShapes<AnyTypes, Gesture> =>
  KINDS[kind] as unknown as KindShapes<AnyTypes, Gesture>

const ALL = KIND_NAMES.map(shapesOf)

/** For the document: what any kind has, in a shape of this name. What comes in is read by the shapes of a kind. */
function anyOf<Value>(name: string, pick: (shapes: KindShapes<AnyTypes, Gesture>) => z.ZodType<Value> | null) {
  const schemas = ALL.map(pick).filter((schema) => schema !== null)
  return z.union(schemas).openapi(name)
}

export const newEventSchema = anyOf('NewEvent', ({ newEvent }) => newEvent)
export const gestureSchema = anyOf('Gesture', ({ gesture }) => gesture)
export const tokenEventSchema = anyOf('TokenEvent', ({ event }) => event)
export const effectSchema = anyOf('Effect', ({ effect, effectTypes }) => (effectTypes.length > 0 ? effect : null))
export const displaySchema = anyOf('Display', ({ display }) => display)
export const explanationSchema = anyOf('Explanation', ({ explanation }) => explanation)

const allOf = <Value>(pick: (shapes: KindShapes<AnyTypes, Gesture>) => readonly Value[]): readonly Value[] => [
  ...new Set(ALL.flatMap(pick)),
]

/** Why an event may do nothing to a token of some kind. */
export const IGNORED = allOf(({ ignored }) => ignored)
/** What the fields of all kinds mean. */
export const kindWords: Words = Object.assign({}, ...ALL.map(({ words }) => words))
/** The names of what can be waited for at some kind. */
export const CONDITION_NAMES = allOf(({ conditions }) => Object.keys(conditions))

/** What an action becomes that was read by the shapes of this kind. */
export const movesOf = (kind: KindName, action: Action): readonly Move<NewEvent>[] =>
  action.type === 'wait' ? [{ ms: action.ms }] : shapesOf(kind).movesOf(action)
