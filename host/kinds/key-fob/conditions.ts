import { z } from '@hono/zod-openapi'
import { FOB_SCREENS, type KeyFobTypes } from '../../../token-core/index.ts'
import type { Condition } from '../kind.ts'
import { hasCode, SHOWN, screenIs } from '../shown.ts'

/** What can be waited for, by name. */
export const CONDITIONS = {
  screen: screenIs(FOB_SCREENS),
  code: hasCode(/^(\d{6}|\d{8})$/, '6 or 8'),
  bars: {
    form: 'bars:NUMBER',
    argument: z.string().regex(/^[1-6]$/, { error: 'must have a number from 1 to 6 behind it' }),
    holds: ({ display }, number) => display.bars === Number(number),
  },
  ...SHOWN,
} as const satisfies Readonly<Record<string, Condition<KeyFobTypes['inspection']>>>
