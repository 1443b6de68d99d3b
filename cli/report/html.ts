import { durationOf } from '../../scenario/format/words.ts'
import { failedStep, reasonsOf, type ScenarioResult, type StepResult } from '../../scenario/run/result.ts'
import type { Language } from '../../server/translate.ts'
import type { Display } from '../../token-core/index.ts'
import type { Translate } from '../terminal/i18n.ts'
import { type DisplayPictures, displayPictures } from './display-pictures.ts'
import { REPORT_STYLE } from './html-style.ts'
import { html } from './html-text.ts'
import { timeText, totalsOf } from './totals.ts'

/** The report as one page that needs no other file: what was done, what the token showed at each step, and what went wrong. */

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
  const pictures = displayPictures()
  const sections = ordered.map((result, i) => scenario(result, i, pictures, t))
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${html(`${failed > 0 ? MARKS.failed : MARKS.passed} ${t('report.title')}: ${summary}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${pictures.sheet()}
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

function scenario(result: ScenarioResult, i: number, pictures: DisplayPictures, t: Translate): string {
  const { name, file, status, steps } = result
  const list = steps.map((step) => stepItem(step, pictures, t)).join('\n')
  const count = t('report.steps', { n: steps.length })
  return `<section id="s${i}" aria-labelledby="h${i}">
<h2 id="h${i}">${verdict(status, t)} ${html(name)}</h2>
<p class="file">${html(file)}</p>
${status === 'failed' ? trouble(result, pictures, t) : ''}
<details${status === 'failed' ? ' open' : ''}><summary>${html(count)}</summary>
<ol>
${list}
</ol>
</details>
</section>`
}

/** What a stranger must know of a failure: at which step, what should have been, what was. */
function trouble(result: ScenarioResult, pictures: DisplayPictures, t: Translate): string {
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
      `<tr><th scope="row">${html(one.where)}</th><td class="wanted">${readable(one.expected)}</td><td class="seen">${readable(one.seen)}</td></tr>`,
  )
  const table = rows.length
    ? `<table><thead><tr><th scope="col">${html(t('report.what'))}</th><th scope="col">${html(t('report.expected'))}</th><th scope="col">${html(t('report.seen'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    : ''
  return `<div class="trouble">
${where}
${sentences.map((sentence) => `<p><strong>${html(sentence)}</strong></p>`).join('\n')}
${table}
${step?.display ? `<p>${html(t('report.then'))}</p>${pictures.picture(step.display)}` : ''}
</div>`
}

/** A value that was compared, as people write it: texts without quotes, of several each on a line of its own. */
function readable(written: string): string {
  let value: unknown = written
  try {
    value = JSON.parse(written)
  } catch {
    // It is a text already.
  }
  const isPlain = (one: unknown) => typeof one === 'string' && one !== ''
  const texts = [value].flat()
  return texts.length > 0 && texts.every(isPlain) ? texts.map((one) => html(String(one))).join('<br>') : html(written)
}

const placeOf = ({ file, line }: StepResult): string => (file === '' ? '' : `${file}:${line}`)

function stepItem(step: StepResult, pictures: DisplayPictures, t: Translate): string {
  const { title, status, at, display } = step
  const time = at === null ? '' : `<span class="at">${html(t('report.at', { time: durationOf(at) }))}</span>`
  const place = `<span class="place">${html(placeOf(step))}</span>`
  const shown = display ? figure(display, pictures, t) : ''
  return `<li class="step-${status}"><p>${verdict(status, t)} <code>${html(title)}</code> ${time} ${place}</p>${shown}</li>`
}

/** What the token showed, as one sees it and as a text that can be looked for. */
function figure(display: Display, pictures: DisplayPictures, t: Translate): string {
  const { screen, lit, lines } = display
  const caption = [lit ? screen : `${screen} ${t('report.dark')}`, ...lines].map((line) => `<span>${html(line)}</span>`)
  return `<figure>${pictures.picture(display)}<figcaption>${caption.join('')}</figcaption></figure>`
}
