import { z } from '@hono/zod-openapi'
import { duration, type Move } from '../kind.ts'
import type { NewEvent } from './events.ts'

/** What a finger does to the one button in one go. */
export type Gesture =
  /** Down and up at once. */
  | { readonly type: 'tap' }
  /** Down, and up again `for` ms later. */
  | { readonly type: 'hold'; readonly for: number }

export const gestureSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('tap') }),
    z.strictObject({
      type: z.literal('hold'),
      for: duration.openapi({ description: "ms of the token's time", example: 2000 }),
    }),
  ])
  .openapi('KeyFobGesture') satisfies z.ZodType<Gesture>

export function movesOf(action: NewEvent | Gesture): readonly Move<NewEvent>[] {
  if (action.type !== 'tap' && action.type !== 'hold') return [{ event: action }]
  return [
    { event: { type: 'press' } },
    ...(action.type === 'hold' ? [{ ms: action.for }] : []),
    { event: { type: 'release' } },
  ]
}
