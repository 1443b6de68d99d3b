/** What is told, by the names that tests know: they are keys of a bank's locale files, `problem.<code>` or `problem.<code>.<saying>`. */

/** What stands after `start.` in a key. */
export type After<Start extends string, Key> = Key extends `${Start}.${infer Rest}` ? Rest : never
/** The codes of a locale file. */
export type CodesOf<Texts> = Exclude<After<'problem', keyof Texts>, `${string}.${string}`>
/** Of a code that is said in different ways: which one. */
export type SayingsOf<Texts> = After<CodesOf<Texts>, After<'problem', keyof Texts>>

export interface Problem<Code extends string = string, Saying extends string = string> {
  /** Beside which input it stands; none: it is about all of them. */
  readonly field?: string
  readonly code: Code
  readonly saying?: Saying
  /** What its sentence names. */
  readonly values?: Readonly<Record<string, number | string>>
}

/** The key of its sentence in the texts. */
export const sentenceKey = ({ code, saying }: Problem): string =>
  saying === undefined ? `problem.${code}` : `problem.${code}.${saying}`
