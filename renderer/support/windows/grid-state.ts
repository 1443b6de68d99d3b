import type { Bank, Grid, Hold, Range, Wakes } from '../../../support/data.ts'

/** What can be chosen, in the order in which it is offered. */
export const WAKES = ['first', 'none'] as const satisfies readonly Wakes[]
export const BANKS = ['accepted', 'refused'] as const satisfies readonly Bank[]
export const HOLDS = [
  'none',
  'right',
  'middle-for-done',
  'middle-for-yes',
  'middle-after-yes',
] as const satisfies readonly Hold[]
export const PROFILES = ['dp', 'e-code'] as const satisfies readonly Grid['profile'][]

/** The grid that the view begins with. */
export const FIRST_GRID: Grid = {
  done: { from: 0, to: 120_000, step: 1_000 },
  yes: { from: 0, to: 60_000, step: 1_000 },
  wakes: 'first',
  hold: 'none',
  holdFor: 2_000,
  bank: 'accepted',
  profile: 'dp',
}

/** The host computes no more at once, and knows no later time. */
const MOST = 20_000
const LATEST = 600_000

/** What is typed in seconds. */
export interface Typed {
  readonly done: string
  readonly yes: string
  readonly step: string
  readonly holdFor: string
}

export const FIRST_TYPED: Typed = { done: '120', yes: '60', step: '1', holdFor: '2' }

/** Whole ms of seconds as typed, from 1 ms to 10 min; null: it is none of them. */
export function msOf(typed: string): number | null {
  const ms = Math.round(Number(typed.trim() === '' ? Number.NaN : typed) * 1000)
  return ms >= 1 && ms <= LATEST ? ms : null
}

/** How many points two axes have. */
const sizeOf = (ranges: readonly Range[]): number =>
  ranges.reduce((size, { from, to, step }) => size * (Math.floor((to - from) / step) + 1), 1)

/** What is wrong with what was typed: a field that is no time, or too many points. */
export type Mistake = { readonly field: keyof Typed } | { readonly points: number; readonly most: number }

/** The grid as typed. */
export function gridOf(before: Grid, typed: Typed): { readonly grid: Grid } | { readonly mistake: Mistake } {
  const times = { done: msOf(typed.done), yes: msOf(typed.yes), step: msOf(typed.step), holdFor: msOf(typed.holdFor) }
  const { done, yes, step, holdFor } = times
  if (done === null || yes === null || step === null || holdFor === null) {
    const field = (Object.keys(times) as (keyof Typed)[]).find((name) => times[name] === null) ?? 'step'
    return { mistake: { field } }
  }
  const grid: Grid = { ...before, holdFor, done: { from: 0, to: done, step }, yes: { from: 0, to: yes, step } }
  const points = sizeOf([grid.done, grid.yes])
  return points > MOST ? { mistake: { points, most: MOST } } : { grid }
}
