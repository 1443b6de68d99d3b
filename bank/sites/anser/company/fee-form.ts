import { groupThousands } from '../../../core/digits.ts'
import {
  DISTANCES,
  type Distance,
  FEE_METHODS,
  type FeeForm,
  type FeeRange,
  type Fees,
  LARGEST_FEE,
  MOST_RANGES,
  STANDARD_RANGES,
} from '../../../core/fees.ts'
import type { Checked, Problem } from '../../../core/problems.ts'
import { LARGEST_AMOUNT, plainAmount } from '../payments/amount.ts'

/** The forms of 手数料情報: method, least amount, and ranges that leave no gap and do not overlap. */

export const RANGE_FIELDS = ['from', 'to', ...DISTANCES] as const
type RangeField = (typeof RANGE_FIELDS)[number]
export type TypedRange = Readonly<Record<RangeField, string>>

export interface TypedFees {
  readonly method: string
  readonly least: string
  /** 基準手数料: `yes` 使用する, `no` 使用しない. */
  readonly standard: string
  readonly ranges: readonly TypedRange[]
}

/** Of a line, from 1. */
export const rangeField = (line: number, field: RangeField) => `range-${line}-${field}`

export const hasMethod = (form: FeeForm) => form === 'payee-bulk'
export const hasLeast = (form: FeeForm) => form !== 'payer-bulk'

export const typedFees = ({ method, least, standard, ranges }: Fees): TypedFees => ({
  method,
  least: groupThousands(least),
  standard: standard ? 'yes' : 'no',
  ranges: typedRanges(ranges),
})

/** 手数料を読み込む: the bank's own, for changing them. */
export const withStandard = (typed: TypedFees): TypedFees => ({ ...typed, ranges: typedRanges(STANDARD_RANGES) })

/** As many lines as the form has. */
function typedRanges(ranges: readonly FeeRange[]): readonly TypedRange[] {
  return Array.from({ length: MOST_RANGES }, (_, i) => {
    const range = ranges[i]
    const text = (field: RangeField) => {
      const value = range?.[field]
      return value === undefined || value === null ? '' : groupThousands(value)
    }
    return Object.fromEntries(RANGE_FIELDS.map((field) => [field, text(field)])) as TypedRange
  })
}

export function checkFees(form: FeeForm, typed: TypedFees): Checked<Fees> {
  const problems: Problem[] = []
  const method = hasMethod(form) ? FEE_METHODS.find((one) => one === typed.method) : 'fixed'
  if (!method) problems.push({ field: 'method', code: 'fee-method-missing' })
  const least = hasLeast(form) ? numberIn(typed.least, LARGEST_AMOUNT) : 0
  if (least === null) problems.push({ field: 'least', code: 'fee-least' })
  const standard = typed.standard === 'yes'
  const checked = standard ? { ranges: STANDARD_RANGES, problems: [] } : checkRanges(typed.ranges)
  problems.push(...checked.problems)
  if (problems.length > 0 || !method || least === null) return { ok: false, problems }
  return { ok: true, value: { method, least, standard, ranges: [...checked.ranges] } }
}

/** Digits, with or without commas; null for anything else. */
function numberIn(typed: string, most: number): number | null {
  const text = plainAmount(typed)
  return /^\d+$/.test(text) && Number(text) <= most ? Number(text) : null
}

function checkRanges(typed: readonly TypedRange[]) {
  const problems: Problem[] = []
  const filled = typed.flatMap((range, i) => (isEmpty(range) ? [] : [{ range, line: i + 1 }]))
  if (filled.length === 0) problems.push({ field: rangeField(1, 'from'), code: 'fee-ranges-missing' })
  const ranges = filled.map(({ range, line }) => ({ line, ...readRange(range, line, problems) }))
  if (problems.length > 0) return { ranges: [], problems }
  ranges.sort((a, b) => a.from - b.from)
  for (const [i, range] of ranges.entries()) {
    problems.push(...rangeProblems(range, ranges[i - 1], i === ranges.length - 1))
  }
  return { ranges: ranges.map(({ line: _, ...range }) => range), problems }
}

const isEmpty = (range: TypedRange) => RANGE_FIELDS.every((field) => range[field].trim() === '')

function readRange(typed: TypedRange, line: number, problems: Problem[]): FeeRange {
  const amount = (field: 'from' | 'to') => {
    const value = numberIn(typed[field], LARGEST_AMOUNT)
    if (value === null) problems.push({ field: rangeField(line, field), code: 'fee-amount', line })
    return value ?? 0
  }
  const fee = (distance: Distance) => {
    const value = numberIn(typed[distance], LARGEST_FEE)
    if (value === null) problems.push({ field: rangeField(line, distance), code: 'fee-fee', line })
    return value ?? 0
  }
  const to = typed.to.trim() === '' ? null : amount('to')
  return {
    from: amount('from'),
    to,
    sameBranch: fee('sameBranch'),
    ownBank: fee('ownBank'),
    otherBank: fee('otherBank'),
  }
}

type NumberedRange = FeeRange & { readonly line: number }

/** From 1 yen on without end, each range where the one below it ends. */
function rangeProblems(range: NumberedRange, below: NumberedRange | undefined, isLast: boolean): readonly Problem[] {
  const { from, to, line } = range
  const at = (field: RangeField, code: Problem['code'], amount: number): readonly Problem[] => [
    { field: rangeField(line, field), code, line, values: { amount: groupThousands(amount) } },
  ]
  if (to !== null && to < from) return at('to', 'fee-range-backwards', from)
  if (!below) return [...(from > 1 ? at('from', 'fee-range-first', 1) : []), ...endProblems()]
  // Without an end, the range below takes in this one.
  if (below.to === null || from <= below.to) return at('from', 'fee-range-overlap', from)
  return [...(from > below.to + 1 ? at('from', 'fee-range-gap', below.to + 1) : []), ...endProblems()]

  function endProblems(): readonly Problem[] {
    return isLast && to !== null ? at('to', 'fee-range-end', to) : []
  }
}
