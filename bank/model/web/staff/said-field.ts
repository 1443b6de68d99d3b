import type { SaidField } from '../field.tsx'
import type { Kinds } from '../page-drawing.ts'
import type { KeyOfSite } from '../site-web.ts'
import type { StaffView } from '../staff-page.ts'
import { sentenceOf } from '../view.ts'

export interface NamedField<Key> {
  readonly name: string
  readonly label: Key
  readonly hint?: Key | undefined
  readonly isRequired?: boolean
}

/** An input of a staff page, with what is wrong with it. */
export function saidField<Of extends Kinds>(
  { t, problems }: StaffView<Of>,
  { name, label, hint, isRequired = true }: NamedField<KeyOfSite<Of>>,
): SaidField {
  const problem = problems.find(({ field }) => field === name)
  return {
    ...{ t, name, label: t(label), hint: hint === undefined ? null : t(hint), isRequired },
    problem: problem ? sentenceOf<Of>(t, problem) : null,
  }
}
