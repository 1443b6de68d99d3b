import type { Checked } from '../../../core/problems.ts'
import { RIGHT_ROWS, RIGHTS, type Right } from '../../../core/rights.ts'

/** BRSK007 and BRSK010: a box for each right. */

/** The name of a right's box. */
export const boxOf = (right: Right) => `right-${right}` as const

export function rightsTyped(form: Readonly<Record<string, string>>): readonly Right[] {
  return RIGHTS.filter((right) => form[boxOf(right)] === 'yes')
}

/** An option without what it is an option of is a mistake: nobody knows which of the two was meant. */
export function checkRights(rights: readonly Right[]): Checked<readonly Right[]> {
  const lonely = RIGHT_ROWS.filter(
    ({ right, optionOf }) => optionOf !== null && rights.includes(right) && !rights.includes(optionOf),
  )
  if (lonely.length === 0) return { ok: true, value: rights }
  return { ok: false, problems: lonely.map(({ right }) => ({ field: boxOf(right), code: 'right-option' })) }
}
