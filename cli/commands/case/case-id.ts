import { CASE_IDS, type CaseId, isCaseId } from '../../../support/catalogue/cases.ts'
import { Complaint } from '../../terminal/complaint.ts'
import type { Translate } from '../../terminal/i18n.ts'

/** T05, or t5 as it is typed in a hurry. */
export function caseIdOf(typed: string, t: Translate): CaseId {
  const [, letter = '', digits = ''] = /^([TO])(\d{1,2})$/i.exec(typed.trim()) ?? []
  const id = `${letter.toUpperCase()}${digits.padStart(2, '0')}`
  if (isCaseId(id)) return id
  throw new Complaint(t('case.unknown', { value: typed, first: CASE_IDS[0] ?? '', last: CASE_IDS.at(-1) ?? '' }))
}
