import type { Language } from '../../server/translate.ts'
import { type CaseId, pairOf } from '../catalogue/cases.ts'
import type { AllCaseTexts, CaseTexts, PairTexts } from './case-texts.ts'
import { cases as en } from './en/cases.ts'
import { pairs as enPairs } from './en/pairs.ts'
import { cases as ja } from './ja/cases.ts'
import { pairs as jaPairs } from './ja/pairs.ts'

const CASES: Readonly<Record<Language, AllCaseTexts>> = { ja, en }
const PAIRS: Readonly<Record<Language, PairTexts>> = { ja: jaPairs, en: enPairs }

export const caseTexts = (id: CaseId, language: Language): CaseTexts => CASES[language][id]

/** The one test that tells two neighbours apart; undefined if they are none. */
export function testBetween(one: CaseId, other: CaseId, language: Language): string | undefined {
  const pair = pairOf(one, other)
  return pair && PAIRS[language][pair]
}
