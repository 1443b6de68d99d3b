import type { CameraTokenTypes } from '../../../token-core/index.ts'
import type { KindShapes } from '../kind.ts'
import { CONDITIONS } from './conditions.ts'
import { EFFECT_TYPES, effectSchema } from './effects.ts'
import { EVENT_TYPES, newEventSchema, tokenEventSchema } from './events.ts'
import { explanationSchema } from './explanation.ts'
import { kindWords } from './field-words.ts'
import { GESTURE_TYPES, type GestureRead, gestureSchema, movesOf } from './gestures.ts'
import { displaySchema, inspectionShape } from './view-schema.ts'

export const cameraToken = {
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  gesture: gestureSchema,
  gestureTypes: GESTURE_TYPES,
  movesOf,
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  display: displaySchema,
  inspection: inspectionShape,
  words: kindWords,
  explanation: explanationSchema,
  conditions: CONDITIONS,
} satisfies KindShapes<CameraTokenTypes, GestureRead>
