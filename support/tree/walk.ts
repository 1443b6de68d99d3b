import type { CaseId } from '../catalogue/cases.ts'
import { isCases, type Node, QUESTIONS, type QuestionId, UNKNOWN } from './question.ts'
import { TREE } from './tree.ts'

/** What has been answered so far: to each question one of its answers, or that the customer does not know. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>

export interface Place {
  /** The question that comes next; null: no further one helps. */
  readonly next: QuestionId | null
  /** The cases that are left, the likeliest of each leaf first. */
  readonly cases: readonly CaseId[]
}

/**
 * Where the answers lead. Whoever does not know keeps all that follows from the question, and is asked on in each part of it.
 * @throws RangeError if an answer is none of its question's
 */
export function walk(answers: Answers, tree: Node = TREE): Place {
  for (const [question, answer] of Object.entries(answers)) checkAnswer(question, answer)
  const open = openPlaces(tree, answers)
  const cases = [...new Set(open.flatMap(casesUnder))]
  const next = cases.length > 1 ? open.find((node) => !isCases(node)) : undefined
  return { next: next && !isCases(next) ? next.ask : null, cases }
}

function openPlaces(node: Node, answers: Answers): readonly Node[] {
  if (isCases(node)) return [node]
  const answer = answers[node.ask]
  if (answer === undefined) return [node]
  if (answer === UNKNOWN) return Object.values(node.then).flatMap((follows) => openPlaces(follows, answers))
  const follows = node.then[answer]
  return follows ? openPlaces(follows, answers) : [node]
}

/** All cases that can still be reached from a place. */
export const casesUnder = (node: Node): readonly CaseId[] =>
  isCases(node) ? node : [...new Set(Object.values(node.then).flatMap(casesUnder))]

const isQuestion = (id: string): id is QuestionId => Object.hasOwn(QUESTIONS, id)

const isAnswer = (question: QuestionId, answer: string): boolean =>
  answer === UNKNOWN || (QUESTIONS[question] as readonly string[]).includes(answer)

function checkAnswer(question: string, answer: string): void {
  if (!isQuestion(question)) throw new RangeError(`There is no question "${question}"`)
  if (!isAnswer(question, answer)) throw new RangeError(`"${answer}" is no answer to "${question}"`)
}
