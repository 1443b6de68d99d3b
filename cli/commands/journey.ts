import { JOURNEY_BANKS } from '../../bank/index.ts'
import { journeyFile } from '../../scenario/journey-format.ts'
import { looksLikeOtpJourney, otpJourneyFile } from '../../scenario/otp-journey/format.ts'
import { runOtpJourney } from '../../scenario/otp-journey/run.ts'
import { runJourney } from '../../scenario/run-journey.ts'
import { bankJourneyFile, bankName } from '../bank-journey/format.ts'
import { runBankJourney } from '../bank-journey/run.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { type CheckContent, checkFiles, parseContent } from './check-files.ts'

export const checkJourney: CheckContent = (content, checks, t) => {
  if (!looksLikeOtpJourney(content)) return runJourney(parseContent(journeyFile, content, t), checks)
  const journey = parseContent(otpJourneyFile, content, t)
  if (journey.kind !== 'bank') return runOtpJourney(journey, checks)
  const { bank } = parseContent(bankName(JOURNEY_BANKS), content, t)
  runBankJourney(parseContent(bankJourneyFile(JOURNEY_BANKS[bank]), content, t), checks)
}

/** `camtoken journey FILE…`. @returns the exit code */
export function journey(files: readonly string[], terminal: Terminal, t: Translate): Promise<number> {
  return checkFiles(files, checkJourney, terminal, t)
}
