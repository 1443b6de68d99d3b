import { readingOf } from '../sites/anser/practice/readings.ts'
import type { Text } from './text.ts'

/** A Japanese name of the practice data; on English pages with its reading, so that it can be said. */
export function spoken(t: Text, name: string): string {
  const reading = t('page.language') === 'en' ? readingOf(name) : null
  return reading ? `${name} (${reading.latin})` : name
}
