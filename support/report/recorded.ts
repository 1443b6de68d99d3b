import { makeClient } from '../../host/client/client.ts'
import type { ProfileName } from '../../token-core/index.ts'
import type { SupportContext } from '../api/answers.ts'
import { type CaseFile, holdsKeys } from '../case-file/case-file.ts'
import { openCase } from '../case-file/open-case.ts'
import { gather } from '../timeline/gather.ts'
import type { BankStanding } from '../timeline/parting.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'

/** What a report is about, wherever it was recorded. */
export interface Recorded {
  /** Until when, ms since 1970. */
  readonly savedAt: number
  readonly serial: string
  readonly profile: ProfileName
  /** What the token holds. */
  readonly tokenCodes: readonly string[]
  /** null: no bank, or nobody's token. */
  readonly bank: BankStanding | null
  readonly timeline: Timeline
  /** Whether it was read from a file that carries what was seen, and nothing can be computed from. */
  readonly viewingOnly: boolean
}

/** From host and bank as they stand. Throws the host's refusal when there is no such token. */
export async function recordedLive(context: SupportContext, id: string, user: string | null): Promise<Recorded> {
  const { view, token, bank } = await gather(context, id, user)
  const { url, apiToken } = context.host()
  const { now } = await makeClient(url, apiToken).clocks()
  return {
    ...{ savedAt: now, serial: view.serial, profile: token.profile, tokenCodes: token.standing.tokenCodes },
    ...{ bank: bank?.standing ?? null, timeline: timelineOf(token, bank), viewingOnly: false },
  }
}

/** From a case file. */
export async function recordedInFile(context: SupportContext, file: CaseFile): Promise<Recorded> {
  const { profile, timeline } = await openCase(context, file)
  return {
    ...{ savedAt: file.savedAt, serial: file.journal.serial, profile, tokenCodes: file.tokenCodes },
    ...{ bank: file.bank?.standing ?? null, timeline, viewingOnly: !holdsKeys(file) },
  }
}
