import { z } from '@hono/zod-openapi'
import { type CameraTokenTypes, REFUSAL_CODES, SCREEN_NAMES } from '../../../token-core/index.ts'
import type { Condition } from '../kind.ts'
import { hasCode, plain, SHOWN, screenIs } from '../shown.ts'

type View = CameraTokenTypes['inspection']

/** What can be waited for, by name. */
export const CONDITIONS = {
  screen: screenIs(SCREEN_NAMES),
  code: hasCode(/^(\d{8}|\d{12})$/, '8 or 12'),
  refusal: {
    form: 'refusal[:CODE]',
    argument: z.enum(REFUSAL_CODES).optional(),
    holds: ({ display }, code) => display.refusal !== null && (code === undefined || display.refusal === code),
  },
  lit: SHOWN.lit,
  dark: SHOWN.dark,
  camera: plain<View>('camera', ({ display }) => display.camera),
  shows: SHOWN.shows,
} as const satisfies Readonly<Record<string, Condition<View>>>
