import { timingSafeEqual } from 'node:crypto'
import { hexToBytes, instanceKeys, signatureCode } from '../../../token-core/codes.ts'
import type { Bank } from '../../core/bank.ts'
import { digitsProblem, plainDigits } from '../../core/digits.ts'
import { type Actor, noteDigits, noteHistory, noteRefusal } from '../../core/history.ts'
import type { MomentImage } from '../../core/moments.ts'
import type { Checked, Problem, ProblemCode } from '../../core/problems.ts'
import type { TokenRow } from '../../core/rows.ts'
import type { Tables } from '../../core/store.ts'

/** The 8 digits of BLGI023 and BSSK007. */
export function checkCode(typed: string): Checked<string, 'code'> {
  const code = plainDigits(typed)
  const problem = digitsProblem(code, 8)
  return problem ? { ok: false, problems: [{ field: 'code', code: `code-${problem}` }] } : { ok: true, value: code }
}

/**
 * Compares 8 digits with the code of a token over a message, and counts: a right one sets the count to 0,
 * the last of the allowed wrong ones in a row makes the token 停止中 for all who share it.
 * Wrong ones and the stop stand in the history.
 * @param plaintext what the code is computed over
 * @param image that the digits answer
 * @param reason for the history, the bank's staff and programs: where a wrong code is known to come from
 * @returns null when the code is right
 */
export async function tryCode(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  token: TokenRow,
  plaintext: Uint8Array,
  code: string,
  image: MomentImage,
  reason: ProblemCode | null = null,
): Promise<Problem<'code'> | null> {
  const { tokenCode } = token
  if (token.stoppedAt !== null) {
    await noteRefusal(bank, tables, actor, 'tokens', 'token-stopped', image, { tokenCode })
    return { field: 'code', code: 'token-stopped' }
  }
  if (equalCodes(code, codeOf(token, plaintext))) {
    if (token.wrongCodes !== 0) await tables.tokens.update(tokenCode, { wrongCodes: 0 })
    return null
  }
  const wrongCodes = token.wrongCodes + 1
  const triesLeft = bank.rules.wrongCodeLimit - wrongCodes
  const stoppedAt = triesLeft > 0 ? null : bank.now()
  await tables.tokens.update(tokenCode, { wrongCodes, stoppedAt })
  const causes = [reason ?? 'code-wrong', ...(triesLeft > 0 ? [] : ['token-stopped'])]
  await noteDigits(bank, tables, actor, image, { tokenCode }, causes)
  await noteWrongCode(bank, tables, actor, { tokenCode, triesLeft, ...(reason && { reason }) })
  if (triesLeft <= 0) return { field: 'code', code: 'token-stopped' }
  return { field: 'code', code: 'code-wrong', ...(reason && { cause: reason }), triesLeft }
}

async function noteWrongCode(
  bank: Bank,
  tables: Tables,
  actor: Actor,
  detail: { readonly tokenCode: string; readonly triesLeft: number; readonly reason?: string },
) {
  await noteHistory(bank, tables, actor, {
    category: 'tokens',
    action: 'code-wrong',
    result: 'failed',
    detail,
    isOfDigits: true,
  })
  if (detail.triesLeft > 0) return
  const { tokenCode } = detail
  await noteHistory(bank, tables, actor, { category: 'tokens', action: 'token-stopped', detail: { tokenCode } })
}

/** The 8 digits of a token over a message's plaintext. */
export function codeOf(token: TokenRow, plaintext: Uint8Array): string {
  const { signature } = instanceKeys(hexToBytes(token.instanceKey), token.tokenCode)
  return signatureCode(signature, plaintext)
}

/** In constant time. */
export function equalCodes(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
