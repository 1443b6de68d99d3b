import { z } from '@hono/zod-openapi'
import type { KindName } from '../../token-core/index.ts'
import { LONGEST_ADVANCE_MS } from '../token/token-clock.ts'
import { cameraToken } from './camera-token/camera-token.ts'
import type { NewEvent } from './camera-token/events.ts'
import type { Gesture } from './camera-token/gestures.ts'
import type { Move } from './kind.ts'

export type { NewEvent } from './camera-token/events.ts'
export type { Gesture } from './camera-token/gestures.ts'

/** The shapes of all kinds of tokens, by the kind's name: the core's list. */
const KINDS = { 'camera-token': cameraToken } satisfies Record<KindName, unknown>

/** What the API and journals take and give, whatever the kind. With one kind these are its own; a second one makes unions of them. */
export const {
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  gestureTypes: GESTURE_TYPES,
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  display: displaySchema,
  inspection: inspectionShape,
  words: kindWords,
  explanation: explanationSchema,
  conditions: CONDITIONS,
} = KINDS['camera-token']

/** Nothing but time. */
export interface Wait {
  readonly type: 'wait'
  /** ms of the token's time. */
  readonly ms: number
}

/** One thing that a caller lets happen: an event, several that a hand makes in one go, or nothing for a while. */
export type Action = NewEvent | Gesture | Wait

const msRange = `must be a whole number from 1 to ${LONGEST_ADVANCE_MS}`
const waitSchema = z
  .strictObject({
    type: z.literal('wait'),
    ms: z.int({ error: msRange }).min(1, { error: msRange }).max(LONGEST_ADVANCE_MS, { error: msRange }),
  })
  .openapi('Wait') satisfies z.ZodType<Wait>

const { newEvent, gesture, movesOf: movesOfKind } = KINDS['camera-token']
export const ACTIONS = [newEvent, gesture, waitSchema] as const
/** What they are called in the description of the API. */
export const ACTION_NAMES = ['NewEvent', 'Gesture', 'Wait'] as const
export const actionSchema = z.discriminatedUnion('type', ACTIONS)

/** What an action becomes. */
export const movesOf = (action: z.output<typeof actionSchema>): readonly Move<NewEvent>[] =>
  action.type === 'wait' ? [{ ms: action.ms }] : movesOfKind(action)
