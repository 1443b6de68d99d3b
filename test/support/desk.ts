import { bring } from '../../support/cases/bring.ts'
import type { CaseId } from '../../support/catalogue/cases.ts'
import { supportFor } from '../../support/support.ts'
import type { Running } from '../scenario/servers.ts'

/** Brings a case into running servers. @returns the token, and the customer at the bank */
export async function broughtTo(running: Running, id: CaseId) {
  const bringing = await bring(id, running.world())
  if (!bringing.ok) throw new Error(bringing.message)
  const { token, company, users } = bringing.brought
  return { token, company, customer: users[0]?.loginId ?? '' }
}

/** Asks the desk beside running servers. */
export function askDesk(running: Running, path: string, body: unknown, options?: Parameters<typeof supportFor>[1]) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return supportFor({ anser: running.bank }, options)
    .routes(() => running.host)
    .request(path, init)
}
