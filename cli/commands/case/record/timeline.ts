import type { Language } from '../../../../server/translate.ts'
import type { TimelineParts } from '../../../../support/timeline/told.ts'
import type { ConnectionOptions } from '../../../run/connection.ts'
import { readJson } from '../../../terminal/files.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { isCaseFile, isFile } from './case-file-at.ts'
import { withDesk } from './desk.ts'
import { timelineLines } from './timeline-lines.ts'
import { tokenOf } from './token-of.ts'

export interface TimelineOptions extends ConnectionOptions {
  readonly user?: string
  readonly json?: boolean
  readonly language: Language
}

/**
 * `camtoken case timeline TOKEN|FILE`: bank and token side by side, and where they parted; of a saved journal the token alone. A file needs no
 * running servers. @returns the exit code
 */
export async function caseTimeline(
  named: string,
  { user, json, language, ...connection }: TimelineOptions,
  terminal: Terminal,
  t: Translate,
): Promise<number> {
  const file = isFile(named) ? await readJson(named, t) : null
  return withDesk(connection, file !== null, t, async (desk) => {
    const ask = async () => {
      if (isCaseFile(file)) return desk.ask('POST', `case-files/opened?language=${language}`, file)
      if (file !== null) return desk.ask('POST', `timeline?language=${language}`, { journal: file })
      const query = new URLSearchParams({ token: await tokenOf(named, user, desk, t), language, ...(user && { user }) })
      return desk.ask('GET', `timeline?${query}`)
    }
    const timeline = (await (await ask()).json()) as TimelineParts
    const lines = json ? [JSON.stringify(timeline)] : timelineLines(timeline, language, t)
    for (const line of lines) terminal.out(line)
    return 0
  })
}
