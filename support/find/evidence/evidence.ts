/**
 * What speaks for a case, and against it: a weight, and what must have been observed.
 * `a & b` both, `a / b` one of the two (binds closer), `!a` not.
 */
export type Evidence = readonly [weight: number, when: string]
