import type { z } from 'zod'
import type { TextFile } from '../web/text.ts'
import type { Mail, Note, Outcome, StaffOutcome } from './table/answer.ts'
import type { Circumstances } from './table/circumstances.ts'
import type { Request } from './table/request.ts'
import type { Row } from './table/row.ts'

/**
 * What a bank hands in that is a value and a pure function. The engine keeps its value in rows, and answers requests by the function; the pages are
 * drawn from the same table.
 * @template World all that the bank keeps, or the part of it that a request is about
 * @template Visit how far a browser is
 * @template Rules what banks of this kind do differently, and what no source says
 * @template Action what the staff does
 */
export interface ModelSite<World = unknown, Visit = unknown, Rules extends object = object, Action = unknown> {
  /** As in `bank/sites.ts`. */
  readonly name: string
  /** `problem.…`, `button.…`, `mail.…`, `deed.…` of the model. */
  readonly texts: TextFile
  /** What is not named has its default. */
  readonly rules: z.ZodType<Rules>
  readonly pages: Readonly<Record<string, Row>>
  /** Where `/` leads. */
  readonly door: string
  /** Whoever has just come. */
  readonly nobody: Visit
  /** @throws ZodError for what is no visit */
  parseVisit(json: unknown): Visit
  /** @throws ZodError for a page that there is not, and for what has no fields */
  parseRequest(json: unknown): Request
  /**
   * What the bank answers. It changes nothing but by what it returns, and never throws for what was sent: where another request was faster it is asked
   * again. A promise only where the answer takes long: this process answers others meanwhile.
   */
  submit(
    world: World,
    visit: Visit,
    request: Request,
    around: Circumstances<Rules>,
  ): Outcome<World, Visit> | Promise<Outcome<World, Visit>>
  readonly staffAction: z.ZodType<Action>
  staff(world: World, action: Action, around: Circumstances<Rules>): StaffOutcome<World>

  /** What a request, what the staff does can be about: nothing else is looked at. */
  partOf(visit: Visit, request: Request): Part
  partOfAction(action: Action): Part
  /** A world as rows: values that were not changed must be the same objects. */
  valuesOf(world: World): readonly ModelValue[]
  /** @throws ZodError for rows that are none of this bank */
  worldOf(values: readonly ModelValue[]): World
  /** The kinds of rows of which anybody can make as many as he likes: so many are kept, the oldest go. */
  readonly limits: Readonly<Record<string, number>>
  /** Whose mail or note it is, as `ModelValue.owner`. */
  ownerOf(one: Mail | Note): string | null

  /** What an empty bank is filled with; always the same. */
  practice(around: Circumstances<Rules>): World
}

/** A part of the world that is kept as one row. */
export interface ModelValue {
  readonly kind: string
  /** Within its kind. */
  readonly id: string
  /** Whom it is found by: a contract number, a login ID; null: by its id only. */
  readonly owner: string | null
  /** Plain JSON. */
  readonly value: unknown
}

/** Which rows: those of the keys, and those of an owner. */
export interface Part {
  readonly keys: readonly ModelKey[]
  readonly owner: string | null
}

/** `kind:id`. */
export type ModelKey = `${string}:${string}`
export const modelKey = ({ kind, id }: Pick<ModelValue, 'kind' | 'id'>): ModelKey => `${kind}:${id}`
