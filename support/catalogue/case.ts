import type { SourceId } from './sources.ts'

/** The form of a support case. What people read of it lies in support/locales, under its id. */

/** Whose rules decide what is done about a camera token (docs/bank.md). */
export const CAMERA_RULE_SETS = ['hokuriku', 'hokuto', 'yokohama', 'mizuho'] as const
/** Whose rules decide when a new token of one-time passwords may be issued: from the next day on, or after half an hour. */
export const OTP_RULE_SETS = ['seiwa', 'ashikaga'] as const
export const RULE_SETS = [...CAMERA_RULE_SETS, ...OTP_RULE_SETS] as const
export type CameraRuleSet = (typeof CAMERA_RULE_SETS)[number]
export type RuleSet = (typeof RULE_SETS)[number]

export const KINDS = ['camera-token', 'otp'] as const

/**
 * `fault`: something has to be put right. `as-intended`: all is as it should be, and the customer wants an explanation. `security`: act at once.
 * `question`: nothing is wrong, and the customer needs to know what to do next.
 */
export const VERDICTS = ['fault', 'as-intended', 'security', 'question'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A source states it; it follows from what sources state; or all are silent, and it is this simulator's choice. */
export const CONFIDENCES = ['stated', 'inferred', 'choice'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface Evidence {
  readonly source: SourceId
  readonly confidence: Confidence
}

/** What is said of a case in the list. */
export interface CaseEntry {
  readonly verdict: Verdict
  readonly sources: readonly Evidence[]
  /** For whom there is a remedy of its own: the same under all rules, or under each of these. */
  readonly remedies: readonly ['any'] | readonly RuleSet[]
  /** The rule sets that have such a case; if not said, all of the camera token's, and of a one-time password none: it is the same everywhere. */
  readonly only?: readonly RuleSet[]
  /** The scenario that brings token and bank there: a file of scenarios/. */
  readonly scenario: string | null
  /** Other ways into it, which stand otherwise: files of scenarios/. */
  readonly variants: readonly string[]
  /** How much of it is not played; the texts say why. */
  readonly notPlayed: 'all' | 'part' | null
}

export interface SupportCase<Id extends string = string> extends Omit<CaseEntry, 'only'> {
  readonly id: Id
  readonly kind: (typeof KINDS)[number]
  readonly ruleSets: readonly RuleSet[]
  /** What it is easily taken for. The texts have the one test for each. */
  readonly neighbours: readonly Id[]
}

const evidence =
  (confidence: Confidence) =>
  (...sources: readonly SourceId[]): readonly Evidence[] =>
    sources.map((source) => ({ source, confidence }))

export const stated = evidence('stated')
export const inferred = evidence('inferred')
export const chosen = evidence('choice')
