import { z } from '@hono/zod-openapi'
import { recordingOf } from '../../../scenario/record/record.ts'
import { type CameraTokenTypes, IGNORED_REASONS, PROFILE_NAMES, rightCode } from '../../../token-core/index.ts'
import { type KindShapes, waitSchema } from '../kind.ts'
import { CONDITIONS } from './conditions.ts'
import { EFFECT_TYPES, effectSchema } from './effects.ts'
import { EVENT_TYPES, newEventSchema, tokenEventSchema } from './events.ts'
import { explanationSchema } from './explanation.ts'
import { kindWords } from './field-words.ts'
import { type GestureRead, gestureSchema, movesOf } from './gestures.ts'
import { displaySchema, inspectionShape } from './view-schema.ts'

export const cameraToken = {
  name: 'CameraToken',
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  gesture: gestureSchema,
  action: z.discriminatedUnion('type', [newEventSchema, gestureSchema, waitSchema]),
  movesOf,
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  ignored: IGNORED_REASONS,
  display: displaySchema,
  views: { CameraTokenView: inspectionShape },
  profiles: PROFILE_NAMES,
  bankOf: () => 'anser',
  words: kindWords,
  explanation: explanationSchema,
  conditions: CONDITIONS,
  camera: {
    meant: rightCode,
    scan: (text) => ({ type: 'scan', text }),
  },
  recording: recordingOf,
} as const satisfies KindShapes<CameraTokenTypes, GestureRead>
