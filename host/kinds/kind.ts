import type { z } from '@hono/zod-openapi'
import type { Words } from '../../server/index.ts'
import type { KindTypes, WithoutTime } from '../../token-core/index.ts'

/** A part of what a hand does: an event, or nothing for so many ms of the token's time. */
export type Move<Event> = { readonly event: Event } | { readonly ms: number }

/** Something that can be waited for. Its name says what it is, and what may stand behind that. */
export interface Condition<View> {
  /** How it is written, such as `screen:NAME`, for people. */
  readonly form: string
  /** What stands behind the name and a colon; undefined: nothing. */
  readonly argument: z.ZodType<string | undefined>
  holds(view: View, argument: string | undefined): boolean
}

/** What one kind of token looks like on the wire and in a file. @typeParam Gesture what a hand does to it in one go */
export interface KindShapes<Types extends KindTypes, Gesture extends { readonly type: string }> {
  /** What a caller sends: an event without its time and its draw. Fields that the event does not have are refused. */
  readonly newEvent: z.ZodType<WithoutTime<Types['event']>>
  /** An event with its time, as journals keep it. */
  readonly event: z.ZodType<Types['event']>
  readonly eventTypes: readonly string[]
  /** What a caller may send in place of several events and the time between them. */
  readonly gesture: z.ZodType<Gesture>
  readonly gestureTypes: readonly Gesture['type'][]
  /** What a gesture becomes; an event is its own only move. */
  movesOf(action: WithoutTime<Types['event']> | Gesture): readonly Move<WithoutTime<Types['event']>>[]
  readonly effect: z.ZodType<Types['effect']>
  readonly effectTypes: readonly string[]
  readonly display: z.ZodType<Types['display']>
  /** Its own fields of a view. */
  readonly inspection: { readonly [Field in keyof Types['inspection']]: z.ZodType<Types['inspection'][Field]> }
  /** What its own fields mean, for the OpenAPI document. */
  readonly words: Words
  readonly explanation: z.ZodType<Types['explanation']>
  /** What can be waited for, by name. */
  readonly conditions: Readonly<Record<string, Condition<Types['inspection']>>>
}
