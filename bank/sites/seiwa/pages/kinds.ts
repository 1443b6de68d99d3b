import type { Kinds, PageDrawing } from '../../../model/web/page-drawing.ts'
import type { Account } from '../model/account.ts'
import type { Moment } from '../model/answer.ts'
import type { PageId } from '../model/page-ids.ts'
import type { ButtonId, Problem } from '../model/problems.ts'
import type { StaffAction } from '../model/staff.ts'
import type { VisitOf } from '../model/visit.ts'
import { accountBy } from '../model/world.ts'
import type { SeiwaKey } from '../texts.ts'

/** The types of this bank's pages. */
export interface SeiwaKinds extends Kinds {
  readonly page: PageId
  readonly button: ButtonId
  readonly key: SeiwaKey
  readonly moment: Moment
  readonly problem: Problem
  readonly action: StaffAction
}
export type Drawing = PageDrawing<SeiwaKinds>

/** Whose page it is, as soon as the bank knows it. */
export const accountOf = ({ visit, world }: Moment): Account | null =>
  'account' in visit ? accountBy(world, visit.account) : null

export const customerOf = ({ visit }: Moment): VisitOf<'customer'> | null => (visit.who === 'customer' ? visit : null)

export const registeringOf = ({ visit }: Moment): VisitOf<'registering'> | null =>
  visit.who === 'registering' ? visit : null
