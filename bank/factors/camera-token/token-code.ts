import { formatTokenCode, parseTokenCode } from '../../../token-core/codes.ts'
import type { Rules } from '../../core/bank.ts'

/** A token code as this bank prints it: `VDS3456789-1` or `VDS3456789-01`. Rows keep it unpadded. */
export function printedTokenCode(rules: Pick<Rules, 'paddedTokenCodes'>, tokenCode: string): string {
  const parts = parseTokenCode(tokenCode)
  return parts ? formatTokenCode(parts.licence, parts.sequenceNumber, rules.paddedTokenCodes) : tokenCode
}
