import type { TFunction } from 'i18next'
import { faceOf } from '../faces/faces.ts'
import type { Entry } from './entries.ts'

/** What happened, as a sentence. */
export const sentenceOf = ({ row, effect }: Pick<Entry, 'row' | 'effect'>, t: TFunction): string =>
  faceOf(row).journal.sentence(effect ?? row.event, t)
