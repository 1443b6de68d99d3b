import type { Language } from '../../server/translate.ts'
import type { AnswerId, QuestionId } from '../tree/question.ts'

/** The questions of the decision tree and their answers, in one language. What the token says is English in every language. */
export type TreeTexts = {
  readonly [Id in QuestionId]: { readonly question: string; readonly answers: Readonly<Record<AnswerId<Id>, string>> }
}

/** That the customer does not know. */
export const DO_NOT_KNOW: Readonly<Record<Language, string>> = { ja: 'わからない', en: 'Does not know' }
