import { z } from '@hono/zod-openapi'
import type { KindTypes } from '../../token-core/index.ts'
import type { Condition } from './kind.ts'

/** Conditions that hold of any display. */

export interface Seen {
  readonly display: KindTypes['display'] & { readonly screen: string }
}

const nothing = z.undefined({ error: 'must have nothing behind it' })

/** A condition without an argument. */
export const plain = <View>(form: string, holds: (view: View) => boolean): Condition<View> => ({
  form,
  argument: nothing,
  holds,
})

export const screenIs = (names: readonly string[]): Condition<Seen> => ({
  form: 'screen:NAME',
  argument: z.enum(names),
  holds: ({ display }, name) => display.screen === name,
})

/** @param digits how many a code has @param words the same for people */
export const hasCode = (digits: RegExp, words: string): Condition<Seen> => ({
  form: 'code[:DIGITS]',
  argument: z
    .string()
    .regex(digits, { error: `must have ${words} digits behind it, or nothing` })
    .optional(),
  holds: ({ display }, code) => display.code !== null && (code === undefined || display.code === code),
})

/** The light, and a part of one of the lines. */
export const SHOWN = {
  lit: plain<Seen>('lit', ({ display }) => display.lit),
  dark: plain<Seen>('dark', ({ display }) => !display.lit),
  shows: {
    form: 'shows:TEXT',
    argument: z.string({ error: 'must have a text behind it' }).min(1, { error: 'must have a text behind it' }),
    holds: ({ display }, text = '') => display.lines.some((line) => line.includes(text)),
  },
} as const satisfies Readonly<Record<string, Condition<Seen>>>
