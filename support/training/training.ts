import { drawnFrom, type Language, type Random } from '../../server/index.ts'
import type { RuleSet } from '../catalogue/case.ts'
import { CASE_IDS, type CaseId, supportCase } from '../catalogue/cases.ts'
import { caseTexts, testBetween } from '../locales/texts.ts'
import { QUESTIONS, type QuestionId, UNKNOWN } from '../tree/question.ts'
import { type Answers, walk } from '../tree/walk.ts'

/** An agent's training: a case is drawn, a customer has it, and a diagnosis is judged. */

/** Cases that can be played. */
const PLAYED = CASE_IDS.filter((id) => supportCase(id).scenario !== null)

/** DP020 by four ways: what the agent sees and does is the same, so each stands for the others. */
const AS_ONE: readonly CaseId[] = ['T01', 'T02', 'T03', 'T05']

export interface Drawn {
  readonly id: CaseId
  /** What the customer says; first what he says by himself, then what he says when asked for more. */
  readonly says: readonly string[]
}

/** @param before cases that came already: as long as there are others, none of them comes again */
export function drawCase(random: Random, before: readonly CaseId[], language: Language): Drawn {
  const fresh = PLAYED.filter((id) => !before.includes(id))
  const id = oneOf(fresh.length > 0 ? fresh : PLAYED, random)
  return { id, says: shuffled(caseTexts(id, language).says, random) }
}

function oneOf<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(drawnFrom(random) * items.length)]
  if (item === undefined) throw new RangeError('there is nothing to draw from')
  return item
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  if (items.length === 0) return []
  const first = oneOf(items, random)
  const place = items.indexOf(first)
  return [first, ...shuffled([...items.slice(0, place), ...items.slice(place + 1)], random)]
}

/**
 * What a customer with this case answers: what leads to it.
 * @param answers what he said before
 */
export function answerOf(id: CaseId, question: QuestionId, answers: Answers): string {
  const leads = QUESTIONS[question].find((answer) => walk({ ...answers, [question]: answer }).cases.includes(id))
  return leads ?? UNKNOWN
}

export interface Judgement {
  readonly isRight: boolean
  readonly title: string
  readonly cause: string
  /** null: it was right. */
  readonly missed: {
    /** The question that tells the case from its neighbours. */
    readonly ask: string
    /** What tells it from what was diagnosed; null: the two are no neighbours. */
    readonly test: string | null
  } | null
  /** Under the rules that it was played with; under each where that is not known. */
  readonly remedy: readonly string[]
  readonly tell: string
}

export const isRight = (id: CaseId, diagnosis: CaseId): boolean =>
  id === diagnosis || (AS_ONE.includes(id) && AS_ONE.includes(diagnosis))

export function judge(id: CaseId, diagnosis: CaseId, ruleSet: RuleSet | null, language: Language): Judgement {
  const { title, cause, ask, tell, remedy } = caseTexts(id, language)
  const right = isRight(id, diagnosis)
  const remedies: Readonly<Record<string, string>> = remedy
  const one = remedies[ruleSet ?? 'any'] ?? remedies.any
  return {
    isRight: right,
    ...{ title, cause, tell },
    missed: right ? null : { ask, test: testBetween(id, diagnosis, language) ?? null },
    remedy: one === undefined ? Object.values(remedies) : [one],
  }
}
