import type { Display } from '../../token-core/index.ts'
import type { Failure } from '../checks.ts'

/** What came of one step. */
export interface StepResult {
  readonly title: string
  readonly file: string
  readonly line: number
  readonly status: 'passed' | 'failed' | 'skipped'
  /** Of this machine's time. */
  readonly ms: number
  /** The token's time when the step was over, from the beginning of the scenario, ms; null: it was not come to. */
  readonly at: number | null
  readonly passed: number
  readonly failures: readonly Failure[]
  /** What the token showed after it. */
  readonly display: Display | null
}

/** What is left of a failed scenario. */
export interface Remains {
  readonly token: string
  /** The token as a file, with its keys. */
  readonly snapshot: unknown
  /** Its journal as a file, with keys, to be replayed. */
  readonly journal: unknown
}

export interface ScenarioResult {
  readonly name: string
  readonly file: string
  readonly status: 'passed' | 'failed'
  readonly ms: number
  readonly steps: readonly StepResult[]
  /** Why it could not be begun, or ended. */
  readonly trouble: string | null
  readonly remains: readonly Remains[]
}

/** The first step that failed. */
export const failedStep = ({ steps }: ScenarioResult): StepResult | undefined =>
  steps.find(({ status }) => status === 'failed')

/** What is wrong, in a line for each: `expected "menu", seen "off"`. */
export function reasonsOf(result: ScenarioResult): readonly string[] {
  const failures = failedStep(result)?.failures ?? []
  const reasons = failures.map(({ where, expected, seen }) =>
    expected === '' ? seen : `${where}: expected ${expected}, seen ${seen}`,
  )
  return result.trouble === null ? reasons : [result.trouble, ...reasons]
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
