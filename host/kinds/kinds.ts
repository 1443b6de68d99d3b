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
type AnyShapes = KindShapes<AnyTypes, Gesture>

export const shapesOf = (kind: KindName): AnyShapes => KINDS[kind] as unknown as AnyShapes

const ALL = KIND_NAMES.map(shapesOf)

/**
 * For the document: what any kind has, in a shape of this name. What comes in is read by the shapes of a kind.
 * @param suffix what the shape of one kind is called after the kind's name
 */
function anyOf<Value>(name: string, suffix: string, pick: (shapes: AnyShapes) => z.ZodType<Value> | null) {
  const found = ALL.flatMap((shapes) => {
    const schema = pick(shapes)
    return schema === null ? [] : [{ name: `${shapes.name}${suffix}`, schema }]
  })
  // Unions within a union would be written out.
  const refs = found.map((one) => ({ $ref: `#/components/schemas/${one.name}` }))
  const schema = z.union(found.map((one) => one.schema)).openapi(name, { type: 'object', anyOf: refs })
  return { schema, of: found }
}

/** What callers send, as the document has it: each kind's own and all of them. */
export const SENT = {
  NewEvent: anyOf('NewEvent', 'NewEvent', ({ newEvent }) => newEvent),
  Gesture: anyOf('Gesture', 'Gesture', ({ gesture }) => gesture),
}
export const effectSchema = anyOf('Effect', 'Effect', ({ effect, effectTypes }) =>
  effectTypes.length > 0 ? effect : null,
).schema
const explanations = ALL.map(({ explanation }) => explanation).filter((schema) => schema !== null)
export const explanationSchema = z.union(explanations).openapi('Explanation')

const allOf = <Value>(pick: (shapes: AnyShapes) => readonly Value[]): readonly Value[] => [
  ...new Set(ALL.flatMap(pick)),
]

/** Why an event may do nothing to a token of some kind. */
export const IGNORED = allOf(({ ignored }) => ignored)
/** What the fields of all kinds mean. */
export const kindWords: Words = Object.assign({}, ...ALL.map(({ words }) => words))
/** What an action becomes that was read by the shapes of this kind. */
export const movesOf = (kind: KindName, action: Action): readonly Move<NewEvent>[] =>
  action.type === 'wait' ? [{ ms: action.ms }] : shapesOf(kind).movesOf(action)
