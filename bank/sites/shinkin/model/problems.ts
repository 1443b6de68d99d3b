import type { WrongTyping } from '../../../core/typed.ts'
import type ja from './locales/ja.json'

type Key = keyof typeof ja
type After<Start extends string, Of> = Of extends `${Start}.${infer Rest}` ? Rest : never
type Sentence = After<'problem', Key>

/** What is told, by the name that tests know. */
export type ProblemCode = Exclude<Sentence, `${string}.${string}`>
/** Of a code that is said in different ways: which one. */
export type Saying = After<ProblemCode, Sentence>
export type MailSubject = After<'mail', Key>
export type ButtonId = After<'button', Key>

export interface Problem extends Pick<WrongTyping, 'values'> {
  /** Beside which input it stands; none: it is about all of them. */
  readonly field?: string
  readonly code: ProblemCode
  readonly saying?: Saying
}

/** The key of its sentence in the texts. */
export const sentenceKey = ({ code, saying }: Problem): string =>
  saying === undefined ? `problem.${code}` : `problem.${code}.${saying}`
