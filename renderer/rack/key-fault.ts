import type { TFunction } from 'i18next'
import { isApiError } from '../../host/client/client.ts'

/** What is wrong with keys that were given to the host, in words; null: it refuses something else. */
export function keyFaultText(error: unknown, t: TFunction): string | null {
  if (!isApiError(error) || error.fault === undefined) return null
  const { code, fault } = error
  const values = { value: fault.value }
  if (code === 'otpauth') return t(`otpauth.fault.${fault.code}`, values)
  const text = t(`keyFile.fault.${fault.code}`, values)
  if ('line' in fault && fault.line !== undefined) return t('keyFile.inLine', { line: fault.line, text })
  if ('keyPackage' in fault && fault.keyPackage !== undefined) {
    return t('keyFile.inPackage', { number: fault.keyPackage, text })
  }
  return text
}

/** Which of the two opens a key file that was refused for want of it; null: neither does. */
export function secretFor(error: unknown): 'key' | 'passphrase' | null {
  const code = isApiError(error) ? error.fault?.code : undefined
  return code === 'key-needed' ? 'key' : code === 'passphrase-needed' ? 'passphrase' : null
}
