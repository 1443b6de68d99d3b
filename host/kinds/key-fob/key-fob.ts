import { z } from '@hono/zod-openapi'
import { FOB_IGNORED, FOB_PROFILE_DATA, FOB_PROFILES, type KeyFobTypes } from '../../../token-core/index.ts'
import { type KindShapes, waitSchema } from '../kind.ts'
import { CONDITIONS } from './conditions.ts'
import { EFFECT_TYPES, effectSchema } from './effects.ts'
import { EVENT_TYPES, newEventSchema, tokenEventSchema } from './events.ts'
import { explanationSchema } from './explanation.ts'
import { kindWords } from './field-words.ts'
import { type Gesture, gestureSchema, movesOf } from './gestures.ts'
import { displaySchema, inspectionShape } from './view-schema.ts'

export const keyFob = {
  name: 'KeyFob',
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  gesture: gestureSchema,
  action: z.discriminatedUnion('type', [newEventSchema, gestureSchema, waitSchema]),
  movesOf,
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  ignored: FOB_IGNORED,
  display: displaySchema,
  views: { KeyFobView: inspectionShape },
  profiles: FOB_PROFILES,
  // Shinkin's page takes six digits, whatever the token.
  bankOf: ({ profile }) => (FOB_PROFILE_DATA[profile].digits === 6 ? 'shinkin' : null),
  words: kindWords,
  explanation: explanationSchema,
  conditions: CONDITIONS,
  camera: null,
  recording: null,
} as const satisfies KindShapes<KeyFobTypes, Gesture>
