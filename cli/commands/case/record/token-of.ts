import { isApiError, makeClient } from '../../../../host/client/client.ts'
import { Complaint } from '../../../terminal/complaint.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import type { Desk } from './desk.ts'

/**
 * The id of the token that is meant: by its id, or by the serial number on its back.
 * @param user the login ID that was given with it. Throws a Complaint, also where the bank does not know him: its side would be missing, and nothing would say why
 */
export async function tokenOf(typed: string, user: string | undefined, desk: Desk, t: Translate): Promise<string> {
  const id = await idOf(typed, desk, t)
  if (user === undefined) return id
  const answer = await desk.ask('GET', `timeline?${new URLSearchParams({ token: id, user })}`)
  const told = (await answer.json()) as { readonly hasBank: boolean; readonly user: string | null }
  if (told.hasBank && told.user === null) throw new Complaint(t('case.noUser', { user }))
  return id
}

async function idOf(typed: string, { host }: Desk, t: Translate): Promise<string> {
  const tokens = await makeClient(host.url, host.apiToken)
    .tokens()
    .catch((error: unknown) => {
      if (isApiError(error)) throw new Complaint(`${error.code}: ${error.message}`)
      throw new Complaint(t('remote.unreachable', { url: host.url }))
    })
  const token = tokens.find(({ id }) => id === typed) ?? tokens.find(({ serial }) => serial === typed)
  if (token) return token.id
  throw new Complaint(t('case.noToken', { value: typed, ids: tokens.map(({ id }) => id).join(', ') }))
}
