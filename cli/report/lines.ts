import { failedStep, reasonsOf, type ScenarioResult } from '../../scenario/run/result.ts'
import type { Translate } from '../terminal/i18n.ts'
import { type Totals, timeText } from './totals.ts'

/** What a terminal shows of a run, in the manner of test runners. */

export interface Paint {
  good(text: string): string
  bad(text: string): string
  faint(text: string): string
}

const code = (number: number) => (text: string) => `\u001B[${number}m${text}\u001B[0m`

export const paint = (isColoured: boolean): Paint =>
  isColoured
    ? { good: code(32), bad: code(31), faint: code(2) }
    : { good: (text) => text, bad: (text) => text, faint: (text) => text }

/** What a page shows may be long: the report has all of it. */
const LONGEST = 300
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

/** One scenario: a line, and below it what went wrong. @param kept files that it left */
export function linesOf(
  result: ScenarioResult,
  kept: readonly string[],
  t: Translate,
  paint: Paint,
): readonly string[] {
  const time = paint.faint(timeText(result.ms, t))
  if (result.status === 'passed') return [`${paint.good('✓')} ${result.name}  ${time}`]
  const step = failedStep(result)
  const place = step && (step.file === '' ? step.title : `${step.file}:${step.line}  ${step.title}`)
  const shown = step?.display
    ? [t('run.shown', { screen: step.display.screen, text: step.display.lines.join(' / ') })]
    : []
  return [
    `${paint.bad('✗')} ${result.name}  ${time}`,
    ...(place ? [`    ${place}`] : []),
    ...reasonsOf(result).map((reason) => `      ${paint.bad(short(reason))}`),
    ...shown.map((line) => `      ${paint.faint(line)}`),
    ...kept.map((file) => `      ${paint.faint(t('run.kept', { file }))}`),
  ]
}

export function totalLine({ passed, failed, ms }: Totals, t: Translate, paint: Paint): string {
  const text = t('run.totals', { passed, failed, time: timeText(ms, t) })
  return failed > 0 ? paint.bad(text) : paint.good(text)
}
