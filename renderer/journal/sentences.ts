import type { TFunction } from 'i18next'
import { faceOfKind } from '../faces/faces.ts'
import type { Entry } from './entries.ts'

/** What happened, as a sentence. */
export const sentenceOf = ({ kind, row, effect }: Pick<Entry, 'kind' | 'row' | 'effect'>, t: TFunction): string =>
  faceOfKind(kind).journal.sentence(effect ?? row.event, t)
