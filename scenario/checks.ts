/** One comparison that failed. `where` names it by its place in the file. */
export interface Failure {
  readonly where: string
  readonly expected: string
  readonly seen: string
}

/** Collects comparisons. Texts are compared as they are, everything else as JSON; what throws has failed. */
export interface Checks {
  equal(where: string, expected: unknown, seen: () => unknown): void
  /** Something could not even be done: `message` says why. */
  fail(message: string): void
  /** What was compared elsewhere. */
  add(passed: number, failures: readonly Failure[]): void
  readonly passed: number
  readonly failures: readonly Failure[]
}

export function makeChecks(): Checks {
  const failures: Failure[] = []
  let passed = 0
  return {
    equal(where, expected, seen) {
      let found: string
      try {
        found = show(seen())
      } catch (error) {
        found = error instanceof Error ? error.message : String(error)
      }
      if (found === show(expected)) passed++
      else failures.push({ where, expected: show(expected), seen: found })
    },
    fail(message) {
      failures.push({ where: '', expected: '', seen: message })
    },
    add(more, others) {
      passed += more
      failures.push(...others)
    },
    get passed() {
      return passed
    },
    failures,
  }
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'undefined'
