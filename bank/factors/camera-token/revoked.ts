import type { Bank } from '../../core/bank.ts'
import type { Tables } from '../../core/store.ts'

/** Those of these tokens that nobody may register any more: an activation of them was revoked, and the rules do not let one be used again. */
export async function deadSerials(
  bank: Pick<Bank, 'rules'>,
  tables: Tables,
  serials: readonly string[],
): Promise<ReadonlySet<string>> {
  const dead = new Set<string>()
  if (bank.rules.reusesRevoked) return dead
  for (const serial of serials) {
    const tokens = await tables.tokens.find({ serial })
    if (tokens.some(({ revokedAt }) => revokedAt !== null)) dead.add(serial)
  }
  return dead
}
