import { digits } from '../../../core/typed.ts'
import { idOf } from './account.ts'
import { loginId, subject } from './forms.ts'
import type { Request } from './submit.ts'
import type { Visit } from './visit.ts'

/** What a request can be about: these accounts, and the number of the last token that was issued. Nothing else is looked at. */
export interface Part {
  readonly accounts: readonly string[]
  /** The account that has it is one of them. */
  readonly loginId: string | null
  /** What a service has asked for, by its ID. */
  readonly requests: readonly string[]
}

export function partFor(visit: Visit, { page, fields }: Request): Part {
  const named = page === 'SIM-S02' ? idTyped(fields) : null
  const own = 'account' in visit ? visit.account : null
  const read = loginId(fields.loginId ?? '', fields)
  const asksLoginId = page === 'SIM-S01' || page === 'SIM-S03' || page === 'SIM-S40'
  return {
    accounts: [...new Set([own, named].flatMap((id) => id ?? []))],
    requests: [page === 'SIM-S40' ? fields.request : 'request' in visit ? visit.request : undefined].flatMap(
      (id) => id ?? [],
    ),
    loginId: asksLoginId && 'value' in read ? read.value : null,
  }
}

/** Null where what was typed has no form: nobody is looked for then. */
function idTyped(fields: Request['fields']): string | null {
  const branch = digits(3)(fields.branch ?? '', fields)
  const kind = subject(fields.subject ?? '', fields)
  const account = digits(7)(fields.account ?? '', fields)
  if (!('value' in branch && 'value' in kind && 'value' in account)) return null
  return idOf({ branch: branch.value, subject: kind.value, account: account.value })
}
