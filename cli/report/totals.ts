import type { ScenarioResult } from '../../scenario/run/result.ts'
import type { Translate } from '../terminal/i18n.ts'

export interface Totals {
  readonly passed: number
  readonly failed: number
  /** From the first to the last, ms. */
  readonly ms: number
}

export const totalsOf = (results: readonly ScenarioResult[], ms: number): Totals => {
  const passed = results.filter(({ status }) => status === 'passed').length
  return { passed, failed: results.length - passed, ms }
}

/** `412 ms`, `3.1 s` */
export const timeText = (ms: number, t: Translate): string =>
  ms < 1000 ? t('run.ms', { ms: Math.round(ms) }) : t('run.s', { s: (ms / 1000).toFixed(1) })
