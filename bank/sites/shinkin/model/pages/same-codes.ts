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

/** What is kept of a person's codes, and how a typed one becomes the digest of either. */
export interface KeptCodes {
  readonly code: string | null
  readonly confirm: string | null
}
export type DigestOf = (kind: keyof KeptCodes, typed: string) => string

/**
 * As {@link sameCodes} where a code may stay: that one is known by its digest only.
 * @param next as typed; null: it stays
 * @param fields the inputs of both
 */
export function sameAsKept(
  around: Circumstances,
  { code, confirm }: { readonly [Kind in keyof KeptCodes]: string | null | undefined },
  kept: KeptCodes,
  digestOf: DigestOf,
  fields: Readonly<Record<keyof KeptCodes, string>>,
  whose: 'admin' | 'user',
): readonly Problem[] {
  if (code === undefined || confirm === undefined) return []
  if (code !== null && confirm !== null) return sameCodes(around, [code, confirm], fields.confirm, whose)
  if (code !== null) return sameCodes(around, [digestOf('confirm', code), kept.confirm], fields.code, whose)
  return confirm === null ? [] : sameCodes(around, [digestOf('code', confirm), kept.code], fields.confirm, whose)
}
