import type { Text } from '../../../web/text.ts'
import { inJapan } from '../../../web/time.ts'

/** `2010年10月01日 10時10分30秒`, as the guide prints an end of validity. @param at ms since 1970 */
export function certificateTime(t: Text, at: number): string {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = inJapan(at).split(/\D+/)
  return t('certificate.time', { year, month, day, hour, minute, second })
}
