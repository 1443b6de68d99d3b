/**
 * What can be wrong with an input has a sentence each, `problem.<code>`, in the texts of the feature that finds it: they are the list of
 * codes. web/text.ts enters the keys of all texts here.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled from above, where the texts are.
export interface ProblemSentences {}

/** `problem.<code>` without its beginning. */
type CodeIn<Key> = Key extends `problem.${infer Code}` ? Code : never
export type ProblemCode = CodeIn<keyof ProblemSentences>

export interface Problem<Field extends string = string> {
  /** The input it stands beside. */
  readonly field: Field
  readonly code: ProblemCode
  /** Why, where the customer reads no more than what he can do about it: for the history, the bank's staff and programs. */
  readonly cause?: ProblemCode
  /** Tries left after a wrong 8-digit code. */
  readonly triesLeft?: number
  /** The record and field of a file that it is about. */
  readonly place?: RecordPlace
  /** What its sentence names besides. */
  readonly values?: Values
  /** The line of a list or a file that it is about, from 1. */
  readonly line?: number
}

/** What is to be told of a problem to everybody but the customer. */
export const causeOf = ({ code, cause = code }: Problem): ProblemCode => cause

/** Where in a file of records something is; `kind` and the field's `name` have a word each: `zengin-record.<kind>`, `zengin-field.<name>`. */
export interface RecordPlace {
  /** From 1. */
  readonly record: number
  /** `file-end`: behind the last record. */
  readonly kind: string
  /** Bytes, from 1. */
  readonly field?: { readonly name: string; readonly from: number; readonly to: number }
}

export type Values = Readonly<Record<string, string | number>>

/** What a rule finds in a text: a code, with what its sentence names, or nothing. */
export type Finding = ProblemCode | { readonly code: ProblemCode; readonly values: Values } | null

/** What a rule has found, as a problem of an input. */
export function problemAt<Field extends string>(field: Field, found: NonNullable<Finding>): Problem<Field> {
  return typeof found === 'string' ? { field, code: found } : { field, ...found }
}

export type Checked<Value, Field extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem<Field>[] }
