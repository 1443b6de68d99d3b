import type { Language } from '../../server/translate.ts'
import type { CaseId } from '../catalogue/cases.ts'
import { tree as en } from '../locales/en/tree.ts'
import { tree as ja } from '../locales/ja/tree.ts'
import { caseTexts, testBetween } from '../locales/texts.ts'
import { DO_NOT_KNOW, type TreeTexts } from '../locales/tree-texts.ts'
import { QUESTIONS, type QuestionId, UNKNOWN } from '../tree/question.ts'
import { type Answers, walk } from '../tree/walk.ts'

/** The decision tree in words, for whoever shows it. */

const TREES: Readonly<Record<Language, TreeTexts>> = { ja, en }

export interface QuestionInWords {
  readonly id: QuestionId
  readonly question: string
  /** The last of them: the customer does not know. */
  readonly answers: readonly { readonly id: string; readonly text: string }[]
}

export interface CaseLeft {
  readonly id: CaseId
  readonly title: string
  /** The question that tells it from its neighbours. */
  readonly ask: string
  /** For each neighbour that is left too, the one test that tells the two apart. */
  readonly tests: readonly { readonly other: CaseId; readonly test: string }[]
}

export interface Guidance {
  /** What was answered, in words. */
  readonly answered: readonly { readonly id: QuestionId; readonly question: string; readonly answer: string }[]
  /** null: no further question helps. */
  readonly next: QuestionInWords | null
  readonly cases: readonly CaseLeft[]
}

/** @throws RangeError if an answer is none of its question's */
export function guide(answers: Answers, language: Language): Guidance {
  const { next, cases } = walk(answers)
  return {
    answered: (Object.entries(answers) as [QuestionId, string][]).map(([id, answer]) => ({
      id,
      question: TREES[language][id].question,
      answer: answerText(id, answer, language),
    })),
    next: next && questionInWords(next, language),
    cases: cases.map((id) => caseLeft(id, cases, language)),
  }
}

export function questionInWords(id: QuestionId, language: Language): QuestionInWords {
  return {
    id,
    question: TREES[language][id].question,
    answers: [...QUESTIONS[id], UNKNOWN].map((answer) => ({ id: answer, text: answerText(id, answer, language) })),
  }
}

function answerText(id: QuestionId, answer: string, language: Language): string {
  const texts: Readonly<Record<string, string>> = TREES[language][id].answers
  return texts[answer] ?? DO_NOT_KNOW[language]
}

function caseLeft(id: CaseId, left: readonly CaseId[], language: Language): CaseLeft {
  const { title, ask } = caseTexts(id, language)
  const tests = left.flatMap((other) => {
    const test = other === id ? undefined : testBetween(id, other, language)
    return test === undefined ? [] : [{ other, test }]
  })
  return { id, title, ask, tests }
}
