/** What is wrong at one place of a file. */
export interface Mistake {
  /** From 1. */
  readonly line: number
  readonly column: number
  /** A sentence in English, as those about requests are. */
  readonly message: string
}

/** A scenario that cannot be run as it stands. `mistakes` name their places; the message is all of them. */
export class WrongScenario extends Error {
  override readonly name = 'WrongScenario'
  readonly mistakes: readonly Mistake[]

  constructor(file: string, mistakes: readonly Mistake[]) {
    super(mistakes.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'))
    this.mistakes = mistakes
  }
}
