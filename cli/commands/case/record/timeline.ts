import type { Language } from '../../../../server/translate.ts'
import type { ToldTimeline } from '../../../../support/timeline/told.ts'
import type { ConnectionOptions } from '../../../run/connection.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { withDesk } from './desk.ts'
import { timelineLines } from './timeline-lines.ts'
import { tokenOf } from './token-of.ts'

export interface TimelineOptions extends ConnectionOptions {
  readonly user?: string
  readonly json?: boolean
  readonly language: Language
}

/** `camtoken case timeline TOKEN`: bank and token side by side, and where they parted. @returns the exit code */
export const caseTimeline = (typed: string, options: TimelineOptions, terminal: Terminal, t: Translate) =>
  withDesk(options, false, t, async (desk) => {
    const { user, json, language } = options
    const query = new URLSearchParams({ token: await tokenOf(typed, desk, t), language, ...(user && { user }) })
    const timeline = (await (await desk.ask('GET', `timeline?${query}`)).json()) as ToldTimeline
    const lines = json ? [JSON.stringify(timeline)] : timelineLines(timeline, language, t)
    for (const line of lines) terminal.out(line)
    return 0
  })
