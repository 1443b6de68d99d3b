import type { CaseId } from '../../catalogue/cases.ts'
import { CONCEPT_IDS, type Concept, type Observations } from '../observe.ts'
import { CAMERA_TOKEN } from './camera-token.ts'
import type { Evidence } from './evidence.ts'
import { PASSWORD } from './password.ts'
import { REGISTRATION } from './registration.ts'

const TABLE: Readonly<Record<CaseId, readonly Evidence[]>> = { ...REGISTRATION, ...CAMERA_TOKEN, ...PASSWORD }

interface Term {
  readonly not: boolean
  readonly concepts: readonly Concept[]
}

interface Rule {
  readonly weight: number
  readonly terms: readonly Term[]
}

const isConcept = (name: string): name is Concept => (CONCEPT_IDS as readonly string[]).includes(name)

function termOf(written: string): Term {
  const not = written.startsWith('!')
  const names = written.slice(not ? 1 : 0).split(' / ')
  const concepts = names.filter(isConcept)
  if (concepts.length !== names.length) throw new TypeError(`Unknown concept in "${written}"`)
  return { not, concepts }
}

/** The rules of each case, checked when the search is loaded: a name that no concept has is a bug. */
export const RULES: ReadonlyMap<CaseId, readonly Rule[]> = new Map(
  Object.entries(TABLE).map(([id, evidence]) => [
    id as CaseId,
    evidence.map(([weight, when]) => ({ weight, terms: when.split(' & ').map(termOf) })),
  ]),
)

export interface Weighed {
  readonly sum: number
  /** What counted for the case, the heaviest first. */
  readonly concepts: readonly Concept[]
}

export function weigh(rules: readonly Rule[], seen: Observations): Weighed {
  let sum = 0
  const counted = new Map<Concept, number>()
  for (const { weight, terms } of rules) {
    const holds = terms.every(({ not, concepts }) => concepts.some((concept) => seen.has(concept)) !== not)
    if (!holds) continue
    sum += weight
    if (weight < 0) continue
    for (const { not, concepts } of terms) {
      if (not) continue
      for (const concept of concepts) if (seen.has(concept)) counted.set(concept, (counted.get(concept) ?? 0) + weight)
    }
  }
  return { sum, concepts: [...counted].sort((one, other) => other[1] - one[1]).map(([concept]) => concept) }
}
