import type { Circumstances } from '../circumstances.ts'
import type { Problem } from '../problems.ts'

/**
 * Login and confirmation code of one person: a 金庫 advises against equal ones, or forbids them.
 * @param codes as typed; one that could not be read says nothing
 */
export function sameCodes(
  { rules }: Circumstances,
  [one, other]: readonly [string | null | undefined, string | null | undefined],
  field: string,
  whose: 'admin' | 'user',
): readonly Problem[] {
  if (rules.sameCodes || one === undefined || one === null || one !== other) return []
  return [{ field, code: 'same-codes', ...(whose === 'admin' && { saying: 'admin' }) }]
}
