import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Env } from 'hono'
import type { Words } from '../../../server/index.ts'
import type { Changed, Engine, Read } from '../engine.ts'
import type { Part } from '../model-site.ts'
import type { Mail, Note } from '../table/answer.ts'
import type { Problem } from '../table/problems.ts'
import type { Speaker } from './router.ts'

/** A bank at work, with what its API needs: for the parts of which it is made. */
export interface ApiContext<World, Visit, Rules extends object, Action> {
  readonly engine: Engine<World, Visit, Rules, Action>
  readonly api: SiteApi<World, Visit, Rules, Action>
  readonly speaker: Speaker
}

/** What a bank that is a value and a pure function hands in for its API, beside the bank itself. */
export interface SiteApi<World = unknown, Visit = unknown, Rules extends object = object, Action = unknown> {
  /** Its name, in English. */
  readonly title: string
  /** What its own groups of calls are about. */
  readonly groups: Readonly<Record<string, string>>
  /** What its own fields mean. */
  readonly words: Words
  /** Of refusals, that its API has beside the problems of its texts. */
  readonly codes: readonly string[]
  /** As the document lists them; each has a default. */
  readonly rules: z.ZodObject
  readonly customers: Customers<World, Rules>
  /** What its mails and notes say beside what all have. */
  readonly mail: Told<Mail>
  readonly note: Told<Note>
  /** Calls of its own. */
  routes(context: ApiContext<World, Visit, Rules, Action>): OpenAPIHono<Env>
}

/** Its customers, by an id. */
export interface Customers<World, Rules> {
  readonly id: z.ZodType<string>
  /** In what state one is made. What is not said has a default. */
  readonly wanted: z.ZodType<object>
  readonly view: z.ZodType<object>
  /** What is told of one when he is made, and never again: what he types to prove who he is. */
  readonly secrets: z.ZodType<object>
  /** The kinds of rows in which all customers stand. */
  readonly kinds: readonly string[]
  /** A customer's own: an id that is nobody's, as far as chance can do it. */
  drawId(random: (bytes: number) => Uint8Array): string
  /** @returns what is wrong with the state as a whole */
  read(id: string, wanted: object): z.ZodSafeParseResult<Making<World, Rules>>
  partOf(id: string): Part
  isThere(world: World, id: string): boolean
  /** His view, and null: there is none. */
  shown(read: Read<World, Rules>, id: string): object | null
  ids(world: World): readonly string[]
  /** The world without him: what he held is nobody's. */
  removed(world: World, id: string): World
}

/** A customer to be made, in whatever state there is one now. */
export interface Making<World, Rules> {
  readonly part: Part
  readonly secrets: object
  made(before: Read<World, Rules>): Changed<World, Problem | null>
}

/** What a bank tells of something beside what all banks do. */
export interface Told<Of> {
  readonly shape: z.ZodRawShape
  view(one: Of): object
}
