/** How an agent did in a session. */
export interface Score {
  /** Cases that he diagnosed. */
  readonly cases: number
  readonly right: number
  readonly asked: number
  readonly hints: number
}

export const NO_SCORE: Score = { cases: 0, right: 0, asked: 0, hints: 0 }

/** With one more case. */
export const scored = (
  score: Score,
  one: { readonly isRight: boolean; readonly asked: number; readonly hints: number },
) => ({
  cases: score.cases + 1,
  right: score.right + (one.isRight ? 1 : 0),
  asked: score.asked + one.asked,
  hints: score.hints + one.hints,
})
