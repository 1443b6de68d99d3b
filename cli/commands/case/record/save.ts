import { LONGEST_NOTES } from '../../../../support/case-file/case-file.ts'
import type { ConnectionOptions } from '../../../run/connection.ts'
import { Complaint } from '../../../terminal/complaint.ts'
import { writeKeysTo, writeTo } from '../../../terminal/files.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import { printable } from '../../../terminal/printable.ts'
import type { Terminal } from '../../../terminal/terminal.ts'
import { caseIdOf } from '../case-id.ts'
import { withDesk } from './desk.ts'
import { tokenOf } from './token-of.ts'

export interface SaveOptions extends ConnectionOptions {
  readonly out: string
  readonly user?: string
  readonly case?: string
  readonly notes?: string
  readonly withKeys?: boolean
}

interface Saved {
  readonly file: { readonly warning: string | null }
  readonly names: readonly string[]
}

/** Notes as they were typed. Throws a Complaint where they are too long. */
export function notesOf(typed: string | undefined, t: Translate): string | undefined {
  if (typed !== undefined && typed.length > LONGEST_NOTES)
    throw new Complaint(t('case.notesTooLong', { most: LONGEST_NOTES }))
  return typed
}

/** `camtoken case save TOKEN --out FILE`: says who is named in it, and what it holds, then writes it. @returns the exit code */
export function saveCaseFile(typed: string, options: SaveOptions, terminal: Terminal, t: Translate): Promise<number> {
  const caseId = options.case === undefined ? null : caseIdOf(options.case, t)
  const notes = notesOf(options.notes, t) ?? ''
  return withDesk(options, false, t, async (desk) => {
    const { out, user = null, withKeys = false } = options
    const wanted = { token: await tokenOf(typed, options.user, desk, t), user, caseId, notes, withKeys }
    const { file, names } = (await (await desk.ask('POST', 'case-files', wanted)).json()) as Saved
    terminal.out(t('case.named'))
    for (const name of names) terminal.out(`  ${printable(name)}`)
    if (withKeys) terminal.error(t('case.keysWarning'))
    await (withKeys ? writeKeysTo : writeTo)(out, `${JSON.stringify(file)}\n`, t)
    terminal.out(t(withKeys ? 'case.savedWithKeys' : 'case.saved', { file: out }))
    return 0
  })
}
