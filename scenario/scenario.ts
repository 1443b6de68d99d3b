import type { Step } from './format/scenario-format.ts'
import type { Staging } from './world/world.ts'

export type Variables = Readonly<Record<string, string | number | boolean>>

/** A step with where it stands, and what its variables stand for. */
export interface PlacedStep {
  readonly step: Step
  readonly file: string
  readonly line: number
  /** Of the includes around it, the outermost first. */
  readonly scopes: readonly Variables[]
  /** Of a journey: its texts hold no variables, and what the token ignores is no failure. */
  readonly ofJourney?: boolean
}

/** A scenario that can be run: one case of a file. */
export interface Scenario {
  readonly name: string
  readonly file: string
  readonly staging: Staging
  readonly variables: Variables
  readonly steps: readonly PlacedStep[]
}

/** Who is at a company of which nothing is said. */
export const DEFAULT_USER = 'user'
