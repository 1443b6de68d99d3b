import type { KindName } from '../../token-core/index.ts'
import { cameraToken } from './camera-token/camera-token.ts'

export type { NewEvent } from './camera-token/events.ts'

/** The shapes of all kinds of tokens, by the kind's name: the core's list. */
const KINDS = { 'camera-token': cameraToken } satisfies Record<KindName, unknown>

/** What the API and journals take and give, whatever the kind. With one kind these are its own; a second one makes unions of them. */
export const {
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  display: displaySchema,
  inspection: inspectionShape,
  explanation: explanationSchema,
} = KINDS['camera-token']
