import type { CodesOf, Problem, SayingsOf } from '../../../model/table/problems.ts'
import type { FieldDrawing, Kinds, PageDrawing, PageView } from '../../../model/web/page-drawing.ts'
import type { Moment } from '../model/answer.ts'
import type { PageId } from '../model/page-ids.ts'
import type { ButtonId } from '../model/problems.ts'
import type { StaffAction } from '../model/staff.ts'
import type { ShinkinKey } from '../texts.ts'

type Texts = Readonly<Record<ShinkinKey, string>>

/** The types of this bank, as its pages are drawn. */
export interface ShinkinKinds extends Kinds {
  readonly page: PageId
  readonly button: ButtonId
  readonly key: ShinkinKey
  readonly moment: Moment
  readonly problem: Problem<CodesOf<Texts>, SayingsOf<Texts>>
  readonly action: StaffAction
}

export type Drawing = PageDrawing<ShinkinKinds>
export type Field = FieldDrawing<ShinkinKinds>
export type View = PageView<ShinkinKinds>
