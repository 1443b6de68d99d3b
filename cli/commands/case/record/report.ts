import { extname } from 'node:path'
import type { Language } from '../../../../server/translate.ts'
import type { RuleSet } from '../../../../support/catalogue/case.ts'
import type { ConnectionOptions } from '../../../run/connection.ts'
import { Complaint } from '../../../terminal/complaint.ts'
import { writeTo } from '../../../terminal/files.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { caseIdOf } from '../case-id.ts'
import { caseFileAt, isFile } from './case-file-at.ts'
import { type Desk, withDesk } from './desk.ts'
import { notesOf } from './save.ts'
import { tokenOf } from './token-of.ts'

export interface ReportOptions extends ConnectionOptions {
  readonly out: string
  readonly user?: string
  readonly case?: string
  readonly notes?: string
  readonly ruleSet?: RuleSet
  readonly language: Language
}

const FORMATS: Readonly<Record<string, 'html' | 'pdf'>> = { '.html': 'html', '.htm': 'html', '.pdf': 'pdf' }

/** `camtoken case report TOKEN|FILE --out report.pdf`. Of a file it needs no running servers. @returns the exit code */
export async function caseReport(
  named: string,
  options: ReportOptions,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const { out, user = null, ruleSet = null, language } = options
  const format = FORMATS[extname(out).toLowerCase()]
  if (format === undefined) throw new Complaint(t('case.reportEnds', { file: out }))
  const caseId = options.case === undefined ? undefined : caseIdOf(options.case, t)
  const more = { user, caseId, notes: notesOf(options.notes, t), ruleSet, language, format }
  const caseFile = isFile(named) ? await caseFileAt(named, t) : null
  return withDesk(options, caseFile !== null, t, async (desk) => {
    const about = caseFile ? { caseFile } : { token: await tokenOf(named, options.user, desk, t) }
    const page = await reportOf(desk, { ...about, ...more }, t)
    await writeTo(out, page, t)
    terminal.out(t('case.reported', { file: out }))
    return 0
  })
}

async function reportOf(desk: Desk, wanted: object, t: Translate): Promise<Uint8Array> {
  const answer = await desk.ask('POST', 'reports', wanted).catch((error: unknown) => {
    if (error instanceof Complaint && error.message.startsWith('no-browser:')) throw new Complaint(t('case.noBrowser'))
    throw error
  })
  return new Uint8Array(await answer.arrayBuffer())
}
