import { makeClient, type Replayed } from '../../host/client/client.ts'
import type { ProfileName } from '../../token-core/index.ts'
import { type SupportContext, supportError } from '../api/answers.ts'
import { cameraRows, profileOf } from '../timeline/camera-token.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import { type CaseFile, type CaseFileProblem, readCaseFile } from './case-file.ts'

/** What a call may bring that has a case file in it: a journal of ten thousand rows, and what the bank has. */
export const MOST_BYTES = 60_000_000

const SENTENCES: Readonly<Record<CaseFileProblem['why'], (problem: CaseFileProblem) => string>> = {
  'not-a-case-file': (problem) => `This is no case file. ${'detail' in problem ? problem.detail : ''}`.trim(),
  'other-version': (problem) =>
    `The file is of version ${'version' in problem ? problem.version : ''}, and this program knows version 1 only.`,
  damaged: () => 'The file is not as it was saved: its checksum is another. Ask for it once more.',
}

/** The file that somebody sent. Throws a refusal with what is wrong with it. */
export function sentCase(json: unknown): CaseFile {
  const read = readCaseFile(json)
  if ('file' in read) return read.file
  throw supportError(read.problem.why, SENTENCES[read.problem.why](read.problem))
}

export interface OpenedCase {
  readonly replay: Replayed
  readonly profile: ProfileName
  readonly timeline: Timeline
}

/** What a file says: the host reads its journal, and where it holds keys lets it happen once more. Throws the host's refusal of a journal that it cannot read. */
export async function openCase({ host }: SupportContext, file: CaseFile): Promise<OpenedCase> {
  const { url, apiToken } = host()
  const replay = await makeClient(url, apiToken).replay(file.journal)
  const profile = profileOf(replay.profile)
  const standing = { tokenCodes: file.tokenCodes }
  return {
    replay,
    profile,
    timeline: timelineOf({ profile, rows: cameraRows(replay.rows), now: file.now, standing }, file.bank),
  }
}
