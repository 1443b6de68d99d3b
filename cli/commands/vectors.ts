import { Complaint } from '../terminal/complaint.ts'
import type { Translate } from '../terminal/i18n.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { protocolFile, RFC_KEYS, rfcFile } from '../vectors/format.ts'
import { checkOtpFile } from '../vectors/otp-check.ts'
import { otpFile } from '../vectors/otp-format.ts'
import { checkProtocolFile } from '../vectors/protocol-check.ts'
import { checkRfcFile } from '../vectors/rfc-check.ts'
import { type CheckContent, checkFiles, parseContent } from './check-files.ts'

export const checkVectors: CheckContent = (content, checks, t) => {
  const keys = typeof content === 'object' && content !== null ? Object.keys(content) : []
  if (keys.includes('examples')) checkProtocolFile(parseContent(protocolFile, content, t), checks)
  else if (RFC_KEYS.some((key) => keys.includes(key))) checkRfcFile(parseContent(rfcFile, content, t), checks)
  else if (keys.includes('format')) checkOtpFile(parseContent(otpFile, content, t), checks)
  else throw new Complaint(t('check.unknownFormat'))
}

/** `camtoken vectors FILE…`. @returns the exit code */
export function vectors(files: readonly string[], terminal: Terminal, t: Translate): Promise<number> {
  return checkFiles(files, checkVectors, terminal, t)
}
