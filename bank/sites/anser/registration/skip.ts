import type { Bank } from '../../../core/bank.ts'
import { noteHistory } from '../../../core/history.ts'
import type { UserRow } from '../../../core/rows.ts'
import type { Tables } from '../../../core/store.ts'
import { withKept } from '../../../factors/camera-token/standing.ts'

/** Why 設定をスキップ is not offered. */
export type SkipRefusal = 'introduction-over' | 'colleague-registered'

/** Whether a user may put the registration off: always, or by some rules only in the introduction period, and before a colleague has registered. */
export async function skipRefusal(bank: Bank, tables: Tables, user: UserRow): Promise<SkipRefusal | null> {
  const { skip, introductionEnds } = bank.rules
  if (skip === 'always') return null
  if (introductionEnds !== null && bank.now() >= introductionEnds) return 'introduction-over'
  const colleagues = await withKept(tables, await tables.users.find({ companyId: user.companyId }))
  const isRegistered = colleagues.some(({ kept }) => kept.registrationState === 'in-service')
  return isRegistered ? 'colleague-registered' : null
}

/** 設定をスキップ was pressed: on a page that was opened while it was offered, it may be so no more. @returns why not, or null */
export function skip(bank: Bank, user: UserRow): Promise<SkipRefusal | null> {
  return bank.store.transaction(async (tables) => {
    const refusal = await skipRefusal(bank, tables, user)
    await noteHistory(bank, tables, user, {
      category: 'registration',
      action: 'registration-skipped',
      ...(refusal !== null && { result: 'failed', detail: { reason: refusal } }),
    })
    return refusal
  })
}
