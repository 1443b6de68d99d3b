import { journeyFile } from '../../scenario/journey-format.ts'
import { runJourney } from '../../scenario/run-journey.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { type CheckContent, checkFiles, parseContent } from './check-files.ts'

export const checkJourney: CheckContent = (content, checks, t) =>
  runJourney(parseContent(journeyFile, content, t), checks)

/** `camtoken journey FILE…`. @returns the exit code */
export function journey(files: readonly string[], terminal: Terminal, t: Translate): Promise<number> {
  return checkFiles(files, checkJourney, terminal, t)
}
