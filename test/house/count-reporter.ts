import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/**
 * Counts the results of a run: `12 passed, 0 failed` or `12 passed, 1 failed, 2 skipped`.
 * A file that could not be loaded, a suite whose hook broke and an error outside of any test count as one failure each;
 * so does a run that failed before its first test.
 */
export function countLine(modules: readonly TestModule[], unhandledErrors: number, reason: TestRunEndReason): string {
  let passed = 0
  let failed = unhandledErrors
  let skipped = 0
  for (const module of modules) {
    failed += module.errors().length
    for (const suite of module.children.allSuites()) failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') passed++
      else if (state === 'failed') failed++
      else skipped++
    }
  }
  if (failed === 0 && reason !== 'passed') failed = 1
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The last reporter of a run; its line is the last line of the output. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], reason: TestRunEndReason): void {
    const line = countLine(modules, unhandledErrors.length, reason)
    process.once('exit', () => process.stdout.write(`${line}\n`))
  }
}
