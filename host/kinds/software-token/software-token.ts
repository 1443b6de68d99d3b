import { z } from '@hono/zod-openapi'
import { SOFTWARE_IGNORED, SOFTWARE_PROFILES, type SoftwareTokenTypes } from '../../../token-core/index.ts'
import { type KindShapes, waitSchema } from '../kind.ts'
import { CONDITIONS } from './conditions.ts'
import { EFFECT_TYPES, effectSchema } from './effects.ts'
import { EVENT_TYPES, newEventSchema, tokenEventSchema } from './events.ts'
import { explanationSchema } from './explanation.ts'
import { kindWords } from './field-words.ts'
import { displaySchema, inspectionShapes } from './view-schema.ts'

export const softwareToken = {
  name: 'SoftwareToken',
  newEvent: newEventSchema,
  event: tokenEventSchema,
  eventTypes: EVENT_TYPES,
  gesture: null,
  action: z.discriminatedUnion('type', [newEventSchema, waitSchema]),
  movesOf: (event) => [{ event }],
  effect: effectSchema,
  effectTypes: EFFECT_TYPES,
  ignored: SOFTWARE_IGNORED,
  display: displaySchema,
  views: inspectionShapes,
  profiles: SOFTWARE_PROFILES,
  bankOf: ({ profile }) => (profile === 'sk-app' ? 'shinkin' : 'seiwa'),
  words: kindWords,
  explanation: explanationSchema,
  conditions: CONDITIONS,
  camera: null,
  recording: null,
} as const satisfies KindShapes<SoftwareTokenTypes, never>
