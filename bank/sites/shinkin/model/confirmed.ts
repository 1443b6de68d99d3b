import type { Answer, Moment } from './answer.ts'
import type { Contract } from './contract.ts'
import { secretOf } from './secrets.ts'
import { onceRight, tryOfAdmin } from './tries.ts'

/** ④ ご契約先確認暗証番号, which the admin's menus ask for what matters: counted, and then done. */
export function confirmed(
  moment: Moment,
  before: Contract,
  typed: string,
  then: (contract: Contract) => Answer,
): Answer {
  const isRight = secretOf(moment.around, before.number, 'confirm', typed) === before.admin.confirm
  return onceRight(tryOfAdmin(moment, before, 'confirm', { isRight, wrong: 'confirm-wrong', field: 'confirm' }), then)
}
