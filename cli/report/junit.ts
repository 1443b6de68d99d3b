import { failedStep, reasonsOf, type ScenarioResult } from '../../scenario/run/result.ts'
import type { Display } from '../../token-core/index.ts'
import { type Totals, totalsOf } from './totals.ts'

/** JUnit's XML, as GitLab, Jenkins and GitHub read it: a suite a file, a case a scenario. */

// What XML 1.0 cannot hold, not even escaped.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

const attribute = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>"\n]/g, (one) => ESCAPES[one] ?? one)
const content = (text: string): string =>
  text.replace(NOT_XML, '\uFFFD').replace(/[&<>]/g, (one) => ESCAPES[one] ?? one)
const seconds = (ms: number): string => (ms / 1000).toFixed(3)

/** GitLab tells suites by the class name; dots would be packages to Jenkins. */
const classOf = (file: string): string =>
  file
    .replace(/\.(ya?ml|json)$/, '')
    .replace(/[\\/]/g, '.')
    .replace(/^\.+/, '')

const counts = ({ passed, failed, ms }: Totals): string =>
  `tests="${passed + failed}" failures="${failed}" errors="0" skipped="0" time="${seconds(ms)}"`

/** @param attachments of each scenario: paths as the report is read from */
export function junitReport(
  results: readonly ScenarioResult[],
  ms: number,
  attachments: (result: ScenarioResult) => readonly string[],
): string {
  const files = [...new Set(results.map(({ file }) => file))]
  const suites = files.map((file) =>
    suite(
      file,
      results.filter((result) => result.file === file),
      attachments,
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="camtoken" ${counts(totalsOf(results, ms))}>\n${suites.join('\n')}\n</testsuites>\n`
}

function suite(
  file: string,
  results: readonly ScenarioResult[],
  attachments: (result: ScenarioResult) => readonly string[],
): string {
  const totals = totalsOf(
    results,
    results.reduce((sum, { ms }) => sum + ms, 0),
  )
  const cases = results.map((result) => testcase(result, attachments(result)))
  return `  <testsuite name="${attribute(file)}" ${counts(totals)}>\n${cases.join('\n')}\n  </testsuite>`
}

/** The glass of a camera token row by row; of others what stands there. */
const linesOf = (display: Display) => ('rows' in display ? display.rows : display.lines)

function testcase(result: ScenarioResult, attached: readonly string[]): string {
  const { name, file, ms, status } = result
  const head = `    <testcase classname="${attribute(classOf(file))}" name="${attribute(name.trim() === '' ? file : name)}" file="${attribute(file)}" time="${seconds(ms)}"`
  if (status === 'passed') return `${head}/>`
  const reasons = reasonsOf(result)
  const step = failedStep(result)
  const place = step ? `${step.file || file}:${step.line} ${step.title}` : file
  const shown = step?.display ? [`The token showed ${step.display.screen}:`, ...linesOf(step.display)] : []
  const failure = `      <failure type="expectation" message="${attribute(reasons.join('; '))}">${content([place, ...reasons, ...shown].join('\n'))}</failure>`
  const out = attached.map((path) => `[[ATTACHMENT|${content(path)}]]`).join('\n')
  const output = attached.length > 0 ? [`      <system-out>${out}</system-out>`] : []
  return [`${head}>`, failure, ...output, '    </testcase>'].join('\n')
}
