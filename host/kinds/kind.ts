import type { z } from '@hono/zod-openapi'
import type { KindTypes } from '../../token-core/index.ts'

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never

/** What one kind of token looks like on the wire and in a file. */
export interface KindShapes<Types extends KindTypes> {
  /** What a caller sends: an event without its time. Fields that the event does not have are refused. */
  readonly newEvent: z.ZodType<WithoutTime<Types['event']>>
  /** An event with its time, as journals keep it. */
  readonly event: z.ZodType<Types['event']>
  readonly eventTypes: readonly string[]
  readonly effect: z.ZodType<Types['effect']>
  readonly effectTypes: readonly string[]
  readonly display: z.ZodType<Types['display']>
  /** Its own fields of a view. */
  readonly inspection: { readonly [Field in keyof Types['inspection']]: z.ZodType<Types['inspection'][Field]> }
  readonly explanation: z.ZodType<Types['explanation']>
}
