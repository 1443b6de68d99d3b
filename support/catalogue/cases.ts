import { CAMERA_TOKEN_CASES } from './camera-token-cases.ts'
import { CAMERA_RULE_SETS, type CaseEntry, type SupportCase as Form, KINDS } from './case.ts'
import { OTP_CASES } from './otp-cases.ts'
import { PAIRS, type Pair } from './pairs.ts'

/** The one list of support cases. */

export const ENTRIES = { ...CAMERA_TOKEN_CASES, ...OTP_CASES }

export type CaseId = keyof typeof ENTRIES
export type SupportCase = Form<CaseId>

export const CASE_IDS = Object.keys(ENTRIES) as CaseId[]

export const isCaseId = (text: string): text is CaseId => Object.hasOwn(ENTRIES, text)

const bothOf = (pair: Pair) => pair.split('-') as [CaseId, CaseId]

/** Which pair two neighbours are, in either order; undefined if they are none. */
export const pairOf = (one: CaseId, other: CaseId): Pair | undefined =>
  PAIRS.find((pair) => bothOf(pair).includes(one) && bothOf(pair).includes(other))

function caseOf(id: CaseId): SupportCase {
  const isCameraToken = id.startsWith('T')
  const { only = isCameraToken ? CAMERA_RULE_SETS : [], ...entry }: CaseEntry = ENTRIES[id]
  const neighbours = PAIRS.map(bothOf).flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []))
  return { id, kind: KINDS[isCameraToken ? 0 : 1], ...entry, ruleSets: only, neighbours }
}

export const SUPPORT_CASES: readonly SupportCase[] = CASE_IDS.map(caseOf)

export const supportCase = (id: CaseId): SupportCase => caseOf(id)
