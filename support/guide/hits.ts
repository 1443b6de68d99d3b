import type { Language } from '../../server/translate.ts'
import type { CaseId } from '../catalogue/cases.ts'
import { explainCases } from '../find/find.ts'
import { caseTexts } from '../locales/texts.ts'

/** The search in words, for whoever shows it. */

export interface Hit {
  readonly id: CaseId
  readonly score: number
  readonly title: string
  /** The customer's own words that speak for the case, the weightiest first. */
  readonly because: readonly string[]
}

export function hitsIn(text: string, language: Language): readonly Hit[] {
  return explainCases(text).map(({ id, score, because }) => ({
    id,
    score,
    title: caseTexts(id, language).title,
    because: [...new Set(because.map(({ words }) => words))],
  }))
}
