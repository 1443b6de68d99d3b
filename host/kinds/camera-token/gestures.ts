import { z } from '@hono/zod-openapi'
import { BUTTONS, type Button } from '../../../token-core/index.ts'
import { duration, type Move } from '../kind.ts'
import { buttonSchema, type NewEvent } from './events.ts'

/** One button, or several that go down and up together. */
type Pressed = { readonly button: Button } | { readonly buttons: readonly Button[] }

/** What a hand does to a device in one go. */
export type Gesture =
  /** Down and up at once. */
  | ({ readonly type: 'tap' } & Pressed)
  /** Down, and up again `for` ms later. */
  | ({ readonly type: 'hold'; readonly for: number } & Pressed)

const pressed = {
  button: buttonSchema.optional(),
  buttons: z
    .array(buttonSchema, { error: 'must be a list of buttons' })
    .min(1, { error: 'must name a button' })
    .max(BUTTONS.length, { error: `must name at most ${BUTTONS.length} buttons` })
    .refine((buttons) => new Set(buttons).size === buttons.length, { error: 'must name each button once' })
    .readonly()
    .optional()
    .openapi({ description: 'Several that go down and up together; in place of `button`' }),
}
const isOneOfBoth = ({ button, buttons }: { button?: unknown; buttons?: unknown }): boolean =>
  (button === undefined) !== (buttons === undefined)
const oneOfBoth = { error: 'must have either "button" or "buttons"' }

const schemas = [
  z.strictObject({ type: z.literal('tap'), ...pressed }),
  z.strictObject({
    type: z.literal('hold'),
    ...pressed,
    for: duration.openapi({ description: "ms of the token's time", example: 2000 }),
  }),
] as const

const [tap, hold] = schemas
export const gestureSchema = z
  .discriminatedUnion('type', [tap.refine(isOneOfBoth, oneOfBoth), hold.refine(isOneOfBoth, oneOfBoth)])
  .openapi('CameraTokenGesture')
export type GestureRead = z.output<typeof gestureSchema>

/** All buttons go down at one moment, and up at one. */
export function movesOf(action: NewEvent | GestureRead): readonly Move<NewEvent>[] {
  if (action.type !== 'tap' && action.type !== 'hold') return [{ event: action }]
  const buttons = action.buttons ?? (action.button === undefined ? [] : [action.button])
  return [
    ...buttons.map((button) => ({ event: { type: 'press', button } as const })),
    ...(action.type === 'hold' ? [{ ms: action.for }] : []),
    ...buttons.map((button) => ({ event: { type: 'release', button } as const })),
  ]
}
