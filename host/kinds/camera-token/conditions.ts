import { z } from '@hono/zod-openapi'
import { type Inspection, REFUSAL_CODES, SCREEN_NAMES } from '../../../token-core/index.ts'
import type { Condition } from '../kind.ts'

const nothing = z.undefined({ error: 'must have nothing behind it' })

/** A condition without an argument. */
const plain = (form: string, holds: (view: Inspection) => boolean): Condition<Inspection> => ({
  form,
  argument: nothing,
  holds,
})

/** What can be waited for, by name. */
export const CONDITIONS = {
  screen: {
    form: 'screen:NAME',
    argument: z.enum(SCREEN_NAMES),
    holds: ({ display }, name) => display.screen === name,
  },
  code: {
    form: 'code[:DIGITS]',
    argument: z
      .string()
      .regex(/^(\d{8}|\d{12})$/, { error: 'must have 8 or 12 digits behind it, or nothing' })
      .optional(),
    holds: ({ display }, code) => display.code !== null && (code === undefined || display.code === code),
  },
  refusal: {
    form: 'refusal[:CODE]',
    argument: z.enum(REFUSAL_CODES).optional(),
    holds: ({ display }, code) => display.refusal !== null && (code === undefined || display.refusal === code),
  },
  lit: plain('lit', ({ display }) => display.lit),
  dark: plain('dark', ({ display }) => !display.lit),
  camera: plain('camera', ({ display }) => display.camera),
  /** A part of one of its lines. */
  shows: {
    form: 'shows:TEXT',
    argument: z.string({ error: 'must have a text behind it' }).min(1, { error: 'must have a text behind it' }),
    holds: ({ display }, text = '') => display.lines.some((line) => line.includes(text)),
  },
} as const satisfies Readonly<Record<string, Condition<Inspection>>>
