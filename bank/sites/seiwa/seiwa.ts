import { deriveInThread } from '../../../server/index.ts'
import type { ModelSite } from '../../model/model-site.ts'
import { LINK_LIMITS, partOf, partOfAction, valuesOf, worldOf } from './kept.ts'
import type { Mail, Note } from './model/answer.ts'
import type { Circumstances } from './model/circumstances.ts'
import { drawSalt, mailKeyDerivation } from './model/mails.ts'
import { DOOR } from './model/page-ids.ts'
import { PAGES } from './model/pages/pages.ts'
import { type Rules, rulesSchema } from './model/rules.ts'
import { type StaffAction, staff, staffAction } from './model/staff.ts'
import { type Outcome, parseRequest, type Request, submit } from './model/submit.ts'
import { MODEL_TEXTS } from './model/texts.ts'
import { NOBODY, parseVisit, type Visit } from './model/visit.ts'
import type { World } from './model/world.ts'
import { practiceWorld } from './practice/practice-world.ts'

/** セイワ@Myねっと!!: one customer, one contract, one token. */
export const seiwa: ModelSite<World, Visit, Rules, StaffAction> = {
  ...{ name: 'seiwa', texts: MODEL_TEXTS, rules: rulesSchema, pages: PAGES, door: DOOR },
  ...{ nobody: NOBODY, parseVisit, parseRequest, submit: submitted },
  ...{ staffAction, staff, partOf, partOfAction, valuesOf, worldOf },
  // Contracts are made by the staff alone.
  limits: LINK_LIMITS,
  ownerOf: ({ account }: Mail | Note) => account,
  practice: practiceWorld,
}

/** Where a token may be issued, the key of its mail is made in another thread first: this process answers others meanwhile. */
function submitted(world: World, visit: Visit, request: Request, around: Circumstances): Outcome | Promise<Outcome> {
  const startPassword = request.page === 'SIM-S21' && visit.who === 'customer' ? visit.issue?.startPassword : undefined
  if (startPassword === undefined || !ISSUES.has(request.button)) return submit(world, visit, request, around)
  const salt = drawSalt(around)
  return deriveInThread(mailKeyDerivation({ startPassword, salt })).then((key) =>
    submit(world, visit, request, { ...around, mailKey: { startPassword, salt, key } }),
  )
}

/** The button of SIM-S21 that issues, by its name and as the one that is meant where none is named. */
const ISSUES: ReadonlySet<string | null> = new Set([null, 'confirm'])
