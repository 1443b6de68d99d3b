import { journeyFile } from '../../scenario/journey-format.ts'
import { looksLikeOtpJourney, otpJourneyFile } from '../../scenario/otp-journey/format.ts'
import { runOtpJourney } from '../../scenario/otp-journey/run.ts'
import { runJourney } from '../../scenario/run-journey.ts'
import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { type CheckContent, checkFiles, parseContent } from './check-files.ts'

export const checkJourney: CheckContent = (content, checks, t) => {
  if (!looksLikeOtpJourney(content)) return runJourney(parseContent(journeyFile, content, t), checks)
  const journey = parseContent(otpJourneyFile, content, t)
  if (journey.kind === 'bank') throw new Complaint(t('journey.bank', { bank: journey.bank }))
  runOtpJourney(journey, checks)
}

/** `camtoken journey FILE…`. @returns the exit code */
export function journey(files: readonly string[], terminal: Terminal, t: Translate): Promise<number> {
  return checkFiles(files, checkJourney, terminal, t)
}
