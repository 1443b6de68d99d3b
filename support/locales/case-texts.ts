import type { CaseEntry } from '../catalogue/case.ts'
import type { CaseId, ENTRIES } from '../catalogue/cases.ts'
import type { Pair } from '../catalogue/pairs.ts'

/** What people read of a case, in one language. What the token itself says is English in every language, in quotes. */
export interface CaseTexts<Remedy extends string = string> {
  readonly title: string
  /** What a customer says who has it. */
  readonly says: readonly string[]
  readonly cause: string
  /** What the token shows. */
  readonly token: string
  /** What the bank's pages show. */
  readonly bank: string
  /** What is to be done: under all rules, or by rule set. */
  readonly remedy: Readonly<Record<Remedy, string>>
  /** What to tell the customer, to be read aloud. */
  readonly tell: string
  /** What the bank does. */
  readonly bankDoes: string
  /** The question that tells it from its neighbours. */
  readonly ask: string
  /** What of it is not played, and why. */
  readonly notPlayed?: string
}

type RemedyOf<Id extends CaseId> = (typeof ENTRIES)[Id]['remedies'][number]
type NotPlayedOf<Entry extends CaseEntry> = Entry['notPlayed'] extends null ? unknown : { readonly notPlayed: string }

/** A language says everything of each case: the remedy under each of its rule sets, and why something of it is not played. */
export type AllCaseTexts = { readonly [Id in CaseId]: CaseTexts<RemedyOf<Id>> & NotPlayedOf<(typeof ENTRIES)[Id]> }

/** The texts of some cases, in a file of its own. */
export type TextsOf<Ids extends CaseId> = Pick<AllCaseTexts, Ids>

/** For each pair of neighbours the one test that tells them apart. */
export type PairTexts = Readonly<Record<Pair, string>>
