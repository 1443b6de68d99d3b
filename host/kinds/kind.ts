import { z } from '@hono/zod-openapi'
import type { Recording } from '../../scenario/record/record.ts'
import type { Words } from '../../server/index.ts'
import type { KindTypes, WithoutTime } from '../../token-core/index.ts'
import type { BankName } from '../token/bank-name.ts'
import { LONGEST_ADVANCE_MS } from '../token/token-clock.ts'

/** A part of what a hand does: an event, or nothing for so many ms of the token's time. */
export type Move<Event> = { readonly event: Event } | { readonly ms: number }

/** Nothing but time. */
export interface Wait {
  readonly type: 'wait'
  /** ms of the token's time. */
  readonly ms: number
}

const msRange = `must be a whole number from 1 to ${LONGEST_ADVANCE_MS}`
/** So many ms of a token's time. */
export const duration = z.int({ error: msRange }).min(1, { error: msRange }).max(LONGEST_ADVANCE_MS, { error: msRange })

export const waitSchema = z
  .strictObject({ type: z.literal('wait'), ms: duration })
  .openapi('Wait') satisfies z.ZodType<Wait>

/** Something that can be waited for. Its name says what it is, and what may stand behind that. */
export interface Condition<View> {
  /** How it is written, such as `screen:NAME`, for people. */
  readonly form: string
  /** What stands behind the name and a colon; undefined: nothing. */
  readonly argument: z.ZodType<string | undefined>
  holds(view: View, argument: string | undefined): boolean
}

/** A token's camera. */
export interface Camera<Types extends KindTypes> {
  /** Which of several texts is meant for the token; null: that is not clear. */
  meant(texts: readonly string[], view: Types['inspection']): string | null
  /** What a text in front of it is to the token. */
  scan(text: string): WithoutTime<Types['event']>
}

/** A row of its journal, as far as it tells what happened. */
export type RowOf<Types extends KindTypes> = {
  readonly event: Types['event']
  readonly effects: readonly Types['effect'][]
  readonly display: Types['display']
}

/** Each field of what a kind tells of itself. */
export type FieldsOf<Inspection> = Inspection extends unknown
  ? { readonly [Field in keyof Inspection]: z.ZodType<Inspection[Field]> }
  : never

/** What one kind of token looks like on the wire and in a file. @typeParam Gesture what a hand does to it in one go */
export interface KindShapes<Types extends KindTypes, Gesture extends { readonly type: string }> {
  /** What its shapes are called in the OpenAPI document: `CameraToken` for `CameraTokenEvent`. */
  readonly name: string
  /** What a caller sends: an event without its time and its draw. Fields that the event does not have are refused. */
  readonly newEvent: z.ZodType<WithoutTime<Types['event']>>
  /** An event with its time, as journals keep it. */
  readonly event: z.ZodType<Types['event']>
  readonly eventTypes: readonly string[]
  /** What a caller may send in place of several events and the time between them; null: nothing. */
  readonly gesture: z.ZodType<Gesture> | null
  /** An event, a gesture or a wait. */
  readonly action: z.ZodType<WithoutTime<Types['event']> | Gesture | Wait> & z.core.$ZodTypeDiscriminable
  /** What a gesture becomes; an event is its own only move. */
  movesOf(action: WithoutTime<Types['event']> | Gesture): readonly Move<WithoutTime<Types['event']>>[]
  readonly effect: z.ZodType<Types['effect']>
  readonly effectTypes: readonly string[]
  /** Why an event may do nothing. */
  readonly ignored: readonly Types['ignored'][]
  readonly display: z.ZodType<Types['display']>
  /** The fields of a view that are its own, by the name of the view in the document: a view for each of its models that tells others. */
  readonly views: Readonly<Record<string, FieldsOf<Types['inspection']>>>
  /** Its models; none: there is one only, and it has no name. */
  readonly profiles: readonly string[]
  /** The practice bank that takes such a token; null: none does. */
  bankOf(view: Types['inspection']): BankName | null
  /** What its own fields mean, for the OpenAPI document. */
  readonly words: Words
  /** null: it shows no code that is computed. */
  readonly explanation: z.ZodType<Types['explanation']> | null
  /** What can be waited for, by name. */
  readonly conditions: Readonly<Record<string, Condition<Types['inspection']>>>
  /** null: it has none. */
  readonly camera: Camera<Types> | null
  /** What it went through, in the words of a scenario or a test; null: there are none for it. */
  readonly recording: ((token: Types['token'], rows: readonly RowOf<Types>[]) => Recording) | null
}
