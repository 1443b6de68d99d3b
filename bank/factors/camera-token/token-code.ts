import { formatTokenCode, parseTokenCode } from '../../../token-core/codes.ts'
import type { Rules } from '../../core/bank.ts'
import type { TokenRow } from '../../core/rows.ts'
import type { Standing } from './standing.ts'

/** A token code as this bank prints it: `VDS3456789-1` or `VDS3456789-01`. Rows keep it unpadded. */
export function printedTokenCode(rules: Pick<Rules, 'paddedTokenCodes'>, tokenCode: string): string {
  const parts = parseTokenCode(tokenCode)
  return parts ? formatTokenCode(parts.licence, parts.sequenceNumber, rules.paddedTokenCodes) : tokenCode
}

/** What a list prints of a user's token, or null: `VDS3456789-1`, and `VDS3456789-1*` once it was taken from him for ever. */
export function printedStanding(
  rules: Pick<Rules, 'paddedTokenCodes'>,
  { tokenCode, revokedTokenCode }: Pick<Standing, 'tokenCode' | 'revokedTokenCode'>,
): string | null {
  if (tokenCode !== null) return printedTokenCode(rules, tokenCode)
  return revokedTokenCode === null ? null : `${printedTokenCode(rules, revokedTokenCode)}${REVOKED}`
}

/** What a list of tokens prints of one. */
export function printedToken(rules: Pick<Rules, 'paddedTokenCodes' | 'reusesRevoked'>, token: TokenRow): string {
  return `${printedTokenCode(rules, token.tokenCode)}${rules.reusesRevoked || token.revokedAt === null ? '' : REVOKED}`
}

const REVOKED = '*'
