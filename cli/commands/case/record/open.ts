import type { Language } from '../../../../server/translate.ts'
import { isCaseId } from '../../../../support/catalogue/cases.ts'
import { caseTexts } from '../../../../support/locales/texts.ts'
import type { TimelineParts } from '../../../../support/timeline/told.ts'
import type { ConnectionOptions } from '../../../run/connection.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import { printable } from '../../../terminal/printable.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { caseFileAt } from './case-file-at.ts'
import { withDesk } from './desk.ts'
import { timelineLines } from './timeline-lines.ts'

export interface OpenOptions extends ConnectionOptions {
  readonly json?: boolean
  readonly language: Language
}

interface Opened extends TimelineParts {
  readonly savedAt: number
  readonly caseId: string | null
  readonly notes: string
  readonly viewingOnly: boolean
  readonly names: readonly string[]
  readonly replay: { readonly differences: readonly unknown[] }
}

/** `camtoken case open FILE`: version and checksum, then what is in it. Needs no running servers. @returns the exit code */
export async function openCaseFile(
  path: string,
  options: OpenOptions,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const file = await caseFileAt(path, t)
  const { json, language } = options
  return withDesk(options, true, t, async (desk) => {
    const answer = await desk.ask('POST', `case-files/opened?language=${language}`, file)
    const opened = (await answer.json()) as Opened
    for (const line of json ? [JSON.stringify(opened)] : linesOf(opened, language, t)) terminal.out(line)
    return 0
  })
}

function linesOf(opened: Opened, language: Language, t: Translate): string[] {
  const { savedAt, caseId, notes, viewingOnly, names, replay } = opened
  const date = new Date(savedAt).toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: 'Asia/Tokyo' })
  const title = caseId !== null && isCaseId(caseId) ? [`${caseId}  ${caseTexts(caseId, language).title}`] : []
  const noted =
    notes.trim() === ''
      ? []
      : [
          '',
          t('case.notes'),
          ...printable(notes.trim())
            .split('\n')
            .map((line) => `  ${line}`),
        ]
  return [
    ...title,
    t('case.savedOn', { date }),
    viewingOnly ? t('case.viewingOnly') : t('case.replayed', { different: replay.differences.length }),
    t('case.named'),
    ...names.map((name) => `  ${printable(name)}`),
    ...noted,
    '',
    ...timelineLines(opened, language, t),
  ]
}
