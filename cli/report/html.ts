import { displaySvg } from '../../drawing/index.ts'
import { durationOf } from '../../scenario/format/words.ts'
import { failedStep, reasonsOf, type ScenarioResult, type StepResult } from '../../scenario/run/result.ts'
import type { Language } from '../../server/translate.ts'
import type { Display } from '../../token-core/index.ts'
import type { Translate } from '../terminal/i18n.ts'
import { REPORT_STYLE } from './html-style.ts'
import { timeText, totalsOf } from './totals.ts'

/** The report as one page that needs no other file: what was done, what the token showed at each step, and what went wrong. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const

export interface ReportOptions {
  readonly language: Language
  /** When the run was over. */
  readonly date: Date
  readonly ms: number
}

export function htmlReport(results: readonly ScenarioResult[], options: ReportOptions, t: Translate): string {
  const { language, date, ms } = options
  const { passed, failed } = totalsOf(results, ms)
  const when = date.toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const summary = t('run.totals', { passed, failed, time: timeText(ms, t) })
  // What failed comes first.
  const ordered = [...results].sort((one, other) => one.status.localeCompare(other.status))
  const rows = ordered.map((result, i) => contents(result, i, t))
  const sections = ordered.map((result, i) => scenario(result, i, t))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${html(`${failed > 0 ? MARKS.failed : MARKS.passed} ${t('report.title')}: ${summary}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${html(t('report.title'))}</h1>
<p class="${failed > 0 ? 'failed' : 'passed'}">${html(summary)}</p>
<p>${html(t('report.about', { when }))}</p>
</header>
<main>
<table>
<caption>${html(t('report.scenarios'))}</caption>
<thead><tr><th scope="col">${html(t('report.result'))}</th><th scope="col">${html(t('report.scenario'))}</th><th scope="col">${html(t('report.file'))}</th><th scope="col">${html(t('report.time'))}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${sections.join('\n')}
</main>
</body>
</html>
`
}

const verdict = (status: StepResult['status'], t: Translate): string =>
  `<span class="${status}"><span aria-hidden="true">${MARKS[status]}</span> ${html(t(`report.${status}`))}</span>`

const contents = ({ name, file, status, ms }: ScenarioResult, i: number, t: Translate): string =>
  `<tr><td>${verdict(status, t)}</td><td><a href="#s${i}">${html(name)}</a></td><td>${html(file)}</td><td>${html(timeText(ms, t))}</td></tr>`

function scenario(result: ScenarioResult, i: number, t: Translate): string {
  const { name, file, status, steps } = result
  const list = steps.map((step) => stepItem(step, t)).join('\n')
  const count = t('report.steps', { n: steps.length })
  return `<section id="s${i}" aria-labelledby="h${i}">
<h2 id="h${i}">${verdict(status, t)} ${html(name)}</h2>
<p class="file">${html(file)}</p>
${status === 'failed' ? trouble(result, t) : ''}
<details${status === 'failed' ? ' open' : ''}><summary>${html(count)}</summary>
<ol>
${list}
</ol>
</details>
</section>`
}

/** What a stranger must know of a failure: at which step, what should have been, what was. */
function trouble(result: ScenarioResult, t: Translate): string {
  const step = failedStep(result)
  const where = step ? `<p>${html(t('report.stopped', { step: step.title, place: placeOf(step) }))}</p>` : ''
  const compared = (step?.failures ?? []).filter(({ expected }) => expected !== '')
  const told = reasonsOf(result).slice(0, result.trouble === null ? 0 : 1)
  const sentences = [
    ...told,
    ...(step?.failures ?? []).filter(({ expected }) => expected === '').map(({ seen }) => seen),
  ]
  const rows = compared.map(
    (one) =>
      `<tr><th scope="row">${html(one.where)}</th><td class="wanted">${html(one.expected)}</td><td class="seen">${html(one.seen)}</td></tr>`,
  )
  const table = rows.length
    ? `<table><thead><tr><th scope="col">${html(t('report.what'))}</th><th scope="col">${html(t('report.expected'))}</th><th scope="col">${html(t('report.seen'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    : ''
  return `<div class="trouble">
${where}
${sentences.map((sentence) => `<p><strong>${html(sentence)}</strong></p>`).join('\n')}
${table}
${step?.display ? `<p>${html(t('report.then'))}</p>${picture(step.display)}` : ''}
</div>`
}

const placeOf = ({ file, line }: StepResult): string => (file === '' ? '' : `${file}:${line}`)

function stepItem(step: StepResult, t: Translate): string {
  const { title, status, at, display } = step
  const time = at === null ? '' : `<span class="at">${html(t('report.at', { time: durationOf(at) }))}</span>`
  const place = `<span class="place">${html(placeOf(step))}</span>`
  return `<li class="step-${status}"><p>${verdict(status, t)} <code>${html(title)}</code> ${time} ${place}</p>${display ? device(display, t) : ''}</li>`
}

/** As one sees it; the text beside the step says the same in words. */
const picture = (display: Display): string =>
  `<img width="320" height="240" alt="${html([display.screen, ...display.lines].join(' / '))}" src="data:image/svg+xml;base64,${Buffer.from(displaySvg(display)).toString('base64')}">`

/** The display as text in the form of the glass, with what stands above the three buttons. */
function device({ screen, lit, rows, softKeys, gauge }: Display, t: Translate): string {
  const state = lit ? '' : ` ${t('report.dark')}`
  const keys = softKeys.map((key) => `<span>${html(key)}</span>`).join('')
  const glass = lit ? rows.map(html).join('\n') : ''
  const battery = gauge === null ? '' : `\n${'▮'.repeat(gauge)}${'▯'.repeat(3 - gauge)}`
  return `<figure><figcaption>${html(`${screen}${state}`)}</figcaption><div class="glass${lit ? '' : ' dark'}"><pre>${glass}${battery}</pre><div class="keys">${lit ? keys : '<span></span>'}</div></div></figure>`
}
