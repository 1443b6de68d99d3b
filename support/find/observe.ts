import { BANK } from './concepts/bank.ts'
import { DEVICE } from './concepts/device.ts'
import { DID } from './concepts/did.ts'
import { OUTSIDE } from './concepts/outside.ts'
import { PASSWORD } from './concepts/password.ts'
import { PHASE } from './concepts/phase.ts'
import { SEEN } from './concepts/seen.ts'
import { TROUBLE } from './concepts/trouble.ts'
import { USERS } from './concepts/users.ts'
import { compilePattern } from './pattern.ts'
import type { Folded } from './text.ts'
import { WORDS } from './words.ts'

const CONCEPTS = { ...DEVICE, ...PHASE, ...SEEN, ...DID, ...TROUBLE, ...BANK, ...USERS, ...PASSWORD, ...OUTSIDE }

/** Something that a customer may say, in many ways. */
export type Concept = keyof typeof CONCEPTS
export type OutsideConcept = keyof typeof OUTSIDE

export const CONCEPT_IDS = Object.keys(CONCEPTS) as Concept[]
export const OUTSIDE_IDS = Object.keys(OUTSIDE) as OutsideConcept[]

const PATTERNS = CONCEPT_IDS.map((id) => [id, CONCEPTS[id].map((written) => compilePattern(written, WORDS))] as const)

/** The patterns in Latin letters as they are written: the words in them are known. */
export const LATIN_PATTERNS: readonly string[] = [
  ...CONCEPT_IDS.flatMap((id) => [...CONCEPTS[id]]),
  ...Object.values(WORDS),
].filter((written) => !/[^ -~]/.test(written))

/** What was observed in a text, each with where it stands in the folded text. */
export type Observations = ReadonlyMap<Concept, { readonly start: number; readonly end: number }>

export function observe({ text }: Folded): Observations {
  const seen = new Map<Concept, { start: number; end: number }>()
  for (const [id, patterns] of PATTERNS) {
    for (const pattern of patterns) {
      pattern.lastIndex = 0
      const found = pattern.exec(text)
      if (!found || found[0] === '') continue
      seen.set(id, { start: found.index, end: found.index + found[0].length })
      break
    }
  }
  return seen
}
