import { sentenceKey } from '../../../model/table/problems.ts'
import type { SaidField } from '../../../model/web/field.tsx'
import type { StaffView } from '../../../model/web/staff-page.ts'
import type { SeiwaKinds } from '../pages/kinds.ts'
import type { SeiwaKey } from '../texts.ts'

/** An input of a staff page, under the label that it has on the customers' pages. */
export function saidField(
  { t, problems }: StaffView<SeiwaKinds>,
  name: 'branch' | 'subject' | 'account' | 'password' | 'confirm',
  hint?: SeiwaKey,
): SaidField {
  const problem = problems.find(({ field }) => field === name)
  return {
    ...{ t, name, label: t(`label.${name}`), hint: hint === undefined ? null : t(hint), isRequired: true },
    problem: problem ? t(sentenceKey(problem) as SeiwaKey, problem.values) : null,
  }
}
