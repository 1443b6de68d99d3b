import { existsSync } from 'node:fs'
import { CASE_FILE_FORMAT, type CaseFile, readCaseFile } from '../../../../support/case-file/case-file.ts'
import { FileComplaint, readJson } from '../../../terminal/files.ts'
import type { Translate } from '../../../terminal/i18n.ts'

/** What is named is a file where there is one, or where no token could be called so. */
export const isFile = (named: string): boolean => existsSync(named) || /[/\\]|\.json$/i.test(named)

/** Whether what a file holds calls itself a case file; whether it is a whole one, the desk says. */
export const isCaseFile = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'format' in json && json.format === CASE_FILE_FORMAT

/** The case file that a person named: of this version and whole. Throws a FileComplaint. */
export async function caseFileAt(path: string, t: Translate): Promise<CaseFile> {
  const read = readCaseFile(await readJson(path, t))
  if ('file' in read) return read.file
  const { problem } = read
  const detail = 'detail' in problem ? problem.detail : 'version' in problem ? problem.version : ''
  throw new FileComplaint(path, t(`case.file.${problem.why}`, { detail }), t)
}
