import type { z } from 'zod'
import type * as common from '../../../model/table/answer.ts'
import { LOOK, requestOf } from '../../../model/table/request.ts'
import type { Answer, Mail, Moment, Note } from './answer.ts'
import type { Circumstances } from './circumstances.ts'
import { mailPassword } from './mails.ts'
import { PAGE_IDS, type PageId } from './page-ids.ts'
import { PAGES } from './pages/pages.ts'
import type { Problem } from './problems.ts'
import type { Visit } from './visit.ts'
import { accountBy, type World, withAccount } from './world.ts'

const request = requestOf(PAGE_IDS)
export type Request = z.output<typeof request>

/** A request from outside. @throws ZodError for a page that there is not, and for what has no fields */
export const parseRequest = (json: unknown): Request => request.parse(json)

export type Outcome = common.Outcome<World, Visit, PageId, Problem, Mail, Note>

/** What the bank answers, and what it keeps from now on. Nothing is changed but by what it returns, and it never throws for what was sent. */
export function submit(before: World, visit: Visit, { page, button, fields }: Request, around: Circumstances): Outcome {
  const moment: Moment = { page, world: before, visit, fields, around }
  const answer = PAGES[page].submit(moment, button)
  const { account, lastUser = before.lastUser, problems = [], mails = [] } = answer
  const world = { ...(account ? withAccount(before, account) : before), lastUser }
  const outcome: Outcome = {
    ...{ world, visit: answer.visit ?? visit, page: answer.page ?? page },
    ...{ problems, notice: answer.notice ?? null, mails, notes: notesOf(moment, answer) },
  }
  return asksMailPassword(outcome, around) ? withMailPassword(outcome, button === LOOK, around) : outcome
}

function asksMailPassword({ world, visit, page }: Outcome, around: Circumstances): boolean {
  return PAGES[page].fieldsNow({ page, world, visit, fields: {}, around })?.includes('mailPassword') ?? false
}

/**
 * Where a メール通知パスワード is asked, a new one is sent whenever the page is shown. Who was led to it looks at it in a second request: that is the
 * same showing.
 */
function withMailPassword(outcome: Outcome, isLook: boolean, around: Circumstances): Outcome {
  const { world, visit, page, problems } = outcome
  if (visit.who !== 'customer') return outcome
  const account = accountBy(world, visit.account)
  if (account === null || account.stopped) return outcome
  if (isLook && visit.mailed === page) return { ...outcome, visit: { ...visit, mailed: null } }
  const sent = mailPassword(account, around)
  const mailed = isLook || problems.length > 0 ? null : page
  return {
    ...outcome,
    ...{
      world: withAccount(world, sent.account),
      visit: { ...visit, mailed },
      mails: [...outcome.mails, ...sent.mails],
    },
  }
}

function notesOf({ page, visit, around }: Moment, answer: Answer): readonly Note[] {
  const { problems = [], deed, typed = null, steps = null } = answer
  const session = 'account' in visit ? visit.account : null
  const note = { at: around.now, page, account: answer.account?.id ?? session, typed, steps }
  return [
    ...problems.map(({ code, field = null }) => ({ ...note, what: code, field })),
    ...(deed === undefined ? [] : [{ ...note, what: deed, field: null }]),
  ]
}
