import type { Option, PageView } from '../../../model/web/page-drawing.ts'
import { SUBJECTS } from '../model/schemas.ts'
import type { SeiwaKinds } from './kinds.ts'

/** What can be chosen. */

type Options = (view: Pick<PageView<SeiwaKinds>, 't'>) => readonly Option[]

/** 科目. */
export const subjects: Options = ({ t }) => SUBJECTS.map((value) => ({ value, label: t(`choice.${value}`) }))

/** DM送信希望条件. */
export const mailings: Options = ({ t }) =>
  (['yes', 'no'] as const).map((value) => ({ value, label: t(`choice.dm-${value}`) }))

/** 当日扱い, 予約扱い. */
export const days: Options = ({ t }) =>
  (['today', 'later'] as const).map((value) => ({ value, label: t(`choice.${value}`) }))
