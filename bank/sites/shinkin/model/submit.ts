import type { z } from 'zod'
import type * as common from '../../../model/table/answer.ts'
import { requestOf } from '../../../model/table/request.ts'
import type { Answer, Mail, Moment, Note } from './answer.ts'
import type { Circumstances } from './circumstances.ts'
import { PAGE_IDS, type PageId } from './page-ids.ts'
import { PAGES } from './pages/pages.ts'
import type { Problem } from './problems.ts'
import type { Visit } from './visit.ts'
import { type Correction, type World, withContract, withTokens } from './world.ts'

const request = requestOf(PAGE_IDS)
export type Request = z.output<typeof request>

/** A request from outside. @throws ZodError for a page that there is not, and what has no fields */
export const parseRequest = (json: unknown): Request => request.parse(json)

export type Outcome = common.Outcome<World, Visit, PageId, Problem, Mail, Note>

/** What the bank answers, and what it keeps from now on. Nothing is changed but by what it returns, and it never throws for what was sent. */
export function submit(world: World, visit: Visit, { page, button, fields }: Request, around: Circumstances): Outcome {
  const moment: Moment = { page, world, visit, fields, around }
  const answer = PAGES[page].submit(moment, button)
  const { problems = [], mails = [], certificates = [], notice = null } = answer
  return {
    world: worldAfter(world, answer),
    visit: answer.visit ?? visit,
    page: answer.page ?? page,
    ...{ problems, notice, mails, certificates },
    notes: notesOf(moment, answer),
  }
}

function worldAfter(before: World, { contract, tokens = [], correction }: Answer): World {
  const world = contract ? withContract(before, contract) : before
  const { corrections, ...kept } = tokens.length > 0 ? withTokens(world, tokens) : world
  return { ...kept, corrections: correction ? corrected(corrections, correction) : corrections }
}

function corrected(before: World['corrections'], { serial, failed }: { serial: string; failed: Correction | null }) {
  const { [serial]: _, ...others } = before
  return failed ? { ...others, [serial]: failed } : others
}

function notesOf({ page, visit, around }: Moment, answer: Answer): readonly Note[] {
  const session = visit.who === 'nobody' ? null : { number: visit.number, user: 'user' in visit ? visit.user : null }
  const { problems = [], deed, typed = null, steps = null, order = null } = answer
  const { number = null, user = null } = answer.about ?? session ?? {}
  const note = { at: around.now, page, number, user, typed, steps, order }
  return [
    ...problems.map(({ code, field = null }) => ({ ...note, what: code, field })),
    ...(deed === undefined ? [] : [{ ...note, what: deed, field: null }]),
  ]
}
