import { DEMO_FACTORY_KEY } from '../../../token-core/codes.ts'
import type { ModelSite } from '../../model/model-site.ts'
import type { Circumstances as Common } from '../../model/table/circumstances.ts'
import { LIMITS, partOf, partOfAction, valuesOf, worldOf } from './kept.ts'
import type { Mail, Note } from './model/answer.ts'
import type { Circumstances } from './model/circumstances.ts'
import { PAGES } from './model/pages/pages.ts'
import { type Rules, rulesSchema } from './model/rules.ts'
import { type StaffAction, staff, staffAction } from './model/staff.ts'
import { parseRequest, type Request, submit } from './model/submit.ts'
import { MODEL_TEXTS } from './model/texts.ts'
import { ADMIN_DOOR, NOBODY, parseVisit, type Visit } from './model/visit.ts'
import type { World } from './model/world.ts'
import { practiceWorld } from './practice/practice-world.ts'

/** 信用金庫ビジネスWeb: one contract, an admin with a card, users with tokens. */
export const shinkin: ModelSite<World, Visit, Rules, StaffAction> = {
  ...{ name: 'shinkin', texts: MODEL_TEXTS, rules: rulesSchema, pages: PAGES, door: ADMIN_DOOR },
  ...{ nobody: NOBODY, parseVisit, parseRequest, staffAction },
  submit: (world, visit, request: Request, around) => submit(world, visit, request, withCards(around)),
  staff: (world, action, around) => staff(world, action, withCards(around)),
  ...{ partOf, partOfAction, valuesOf, worldOf, limits: LIMITS },
  ownerOf: ({ number }: Mail | Note) => number,
  practice: (around) => practiceWorld(withCards(around)),
}

/** Its cards are those of the practice factory. */
export const withCards = (around: Common<Rules>): Circumstances => ({ ...around, factoryKey: DEMO_FACTORY_KEY })
