import { makeClient } from '../../host/client/client.ts'
import type { SupportContext } from '../api/answers.ts'
import { cameraToken } from '../timeline/camera-token.ts'
import { bankSideOf, tokenCodesOf } from '../timeline/gather.ts'
import { type CaseFile, writeCaseFile } from './case-file.ts'

export interface CaseWanted {
  /** Of the rack. */
  readonly token: string
  /** Whose it is at the bank; null: the bank is asked. */
  readonly user: string | null
  readonly caseId: string | null
  readonly notes: string
  readonly withKeys: boolean
}

/** What stands on host and bank of a token now, as a file. Throws the host's refusal when there is no such token, and `other-kind`. */
export async function saveCase(context: SupportContext, wanted: CaseWanted): Promise<CaseFile> {
  const { token: id, user, caseId, notes, withKeys } = wanted
  const { url, apiToken } = context.host()
  const client = makeClient(url, apiToken)
  const view = await cameraToken(client, id)
  const bank = await bankSideOf(context, client, view, user)
  const { now: savedAt } = await client.clocks()
  const journal = withKeys ? await client.exportJournal(id, 'replay') : await client.exportJournal(id, 'report')
  return writeCaseFile({
    ...{ savedAt, caseId, notes, bank },
    journal: { ...journal, serial: view.serial, profile: view.profile, rows: [...journal.rows] },
    token: withKeys ? { ...(await client.exportToken(id)) } : null,
    tokenCodes: tokenCodesOf(view),
    now: view.now,
  })
}
