import type { Language } from '../../server/translate.ts'
import type { Confidence, RuleSet, Verdict } from '../catalogue/case.ts'
import { type CaseId, type SupportCase, supportCase } from '../catalogue/cases.ts'
import { SOURCES, type SourceId } from '../catalogue/sources.ts'
import type { CaseTexts } from '../locales/case-texts.ts'
import { caseTexts, testBetween } from '../locales/texts.ts'
import { variantName } from './bring.ts'

/** A case as it is told to people, in one language. */
export interface ToldCase extends Omit<CaseTexts, 'notPlayed'> {
  readonly id: CaseId
  readonly kind: SupportCase['kind']
  readonly verdict: Verdict
  readonly ruleSets: readonly RuleSet[]
  readonly neighbours: readonly { readonly id: CaseId; readonly title: string; readonly test: string }[]
  readonly sources: readonly {
    readonly source: SourceId
    readonly title: string
    readonly address: string | null
    readonly confidence: Confidence
  }[]
  /** Whether token and bank can be brought there. */
  readonly isPlayed: boolean
  /** Other ways into it. */
  readonly variants: readonly string[]
  /** What of it is not played, and why. */
  readonly notPlayed: string | null
}

export function toldCase(id: CaseId, language: Language): ToldCase {
  const { kind, verdict, ruleSets, neighbours, sources, scenario, variants } = supportCase(id)
  const { notPlayed = null, ...texts } = caseTexts(id, language)
  return {
    ...{ id, kind, verdict },
    ...texts,
    ruleSets,
    neighbours: neighbours.map((other) => ({
      id: other,
      title: caseTexts(other, language).title,
      test: testBetween(id, other, language) ?? '',
    })),
    sources: sources.map(({ source, confidence }) => ({ source, ...SOURCES[source], confidence })),
    isPlayed: scenario !== null,
    variants: variants.map(variantName),
    notPlayed,
  }
}
