import type { Text } from '../../../web/text.ts'
import { readingOf } from './readings.ts'

/** A Japanese name of the practice data; on English pages with its reading, so that it can be said. */
export function spoken(t: Text, name: string): string {
  const reading = t('page.language') === 'en' ? readingOf(name) : null
  return reading ? `${name} (${reading.latin})` : name
}
