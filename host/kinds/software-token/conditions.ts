import { z } from '@hono/zod-openapi'
import { ND_REFUSALS, ND_SCREENS, SK_SCREENS, type SoftwareTokenTypes } from '../../../token-core/index.ts'
import type { Condition } from '../kind.ts'
import { hasCode, SHOWN, screenIs } from '../shown.ts'

const SCREENS = [...new Set([...SK_SCREENS, ...ND_SCREENS])]

/** What can be waited for, by name. */
export const CONDITIONS = {
  screen: screenIs(SCREENS),
  code: hasCode(/^(\d{6}|\d{8})$/, '6 or 8'),
  refusal: {
    form: 'refusal[:CODE]',
    argument: z.enum(ND_REFUSALS).optional(),
    holds({ display }, code) {
      const shown = display.app === 'nd-app' ? display.refusal : null
      return shown !== null && (code === undefined || shown === code)
    },
  },
  ...SHOWN,
} as const satisfies Readonly<Record<string, Condition<SoftwareTokenTypes['inspection']>>>
