import {
  type KnownRequest,
  type RecordedForm,
  type RecordedRow,
  recordingOf,
  WRITERS,
} from '../../scenario/record/record.ts'
import { bodyOf, type Call, callerOf } from '../../scenario/world/http-api.ts'
import { type ConnectionOptions, connectionOf } from '../run/connection.ts'
import { Complaint, reasonOf } from '../terminal/complaint.ts'
import { writeTo } from '../terminal/files.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'

export interface RecordChoices extends ConnectionOptions {
  readonly as: RecordedForm
  /** Where it is written; without it to the output. */
  readonly out?: string
}

interface Report {
  readonly serial: string
  readonly profile: string
  readonly rows: readonly RecordedRow[]
}

/** What the bank knows of the requests that were scanned; nothing, where there is no bank. */
async function requestsOf(call: Call): Promise<readonly KnownRequest[]> {
  const { users } = bodyOf<{ users: readonly { loginId: string }[] }>(await call('GET', 'users'))
  const found: KnownRequest[] = []
  for (const { loginId } of users) {
    const path = `requests?limit=100&loginId=${encodeURIComponent(loginId)}`
    const answer = await call('GET', path)
    // Users come and go with their companies.
    if (answer.status !== 404) found.push(...bodyOf<{ requests: readonly KnownRequest[] }>(answer).requests)
  }
  return found
}

/** `camtoken record TOKEN`: what a token of a running host went through, as a scenario or a test. @returns the exit code */
export async function record(id: string, choices: RecordChoices, terminal: Terminal, t: Translate): Promise<number> {
  const connection = await connectionOf(choices, process.env, t)
  if (connection === null) throw new Complaint(t('connection.none'))
  try {
    const path = `tokens/${encodeURIComponent(id)}/journal/export?form=report`
    const report = bodyOf<Report>(await callerOf(connection.host)('GET', path))
    const requests = connection.bank ? await requestsOf(callerOf(connection.bank)) : []
    const content = WRITERS[choices.as].write(recordingOf(report, report.rows, requests))
    if (choices.out === undefined) terminal.out(content.trimEnd())
    else await writeTo(choices.out, content, t)
    return 0
  } catch (error) {
    if (error instanceof Complaint) throw error
    throw new Complaint(reasonOf(error))
  }
}
