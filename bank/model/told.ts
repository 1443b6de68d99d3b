import { z } from 'zod'
import type { Outcome } from './table/answer.ts'
import { LOOK, type Request } from './table/request.ts'

/** What a request has told is shown with the page that follows, which the browser looks at in a second request. */

const told = z.object({
  page: z.string(),
  problems: z.array(
    z.object({
      field: z.string().exactOptional(),
      code: z.string(),
      saying: z.string().exactOptional(),
      values: z.record(z.string(), z.union([z.number(), z.string()])).exactOptional(),
    }),
  ),
  notice: z.string().nullable(),
})

/** @param next what {@link nextAfter} gave of the request before */
export function withTold<World, Visit>(
  outcome: Outcome<World, Visit>,
  next: string | null,
  { page, button }: Request,
): Outcome<World, Visit> {
  if (next === null || button !== LOOK) return outcome
  const before = told.parse(JSON.parse(next))
  if (before.page !== page) return outcome
  return {
    ...outcome,
    problems: [...before.problems, ...outcome.problems],
    notice: outcome.notice ?? before.notice,
  }
}

/** Null: nothing, or it is shown with this answer. */
export function nextAfter({ page, problems, notice }: Outcome, request: Request): string | null {
  const staysHere = page === request.page && (request.button === LOOK || problems.length > 0)
  return staysHere || (problems.length === 0 && notice === null) ? null : JSON.stringify({ page, problems, notice })
}
