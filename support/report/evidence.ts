import type { Language } from '../../server/index.ts'
import type { Moment, Span } from '../timeline/moment.ts'
import { clockText, type Words, wordsIn } from '../timeline/words.ts'
import { type Html, html } from './html.ts'
import type { Pictures } from './pictures.ts'
import type { Recorded } from './recorded.ts'
import { turningPoint, turnsOf } from './turns.ts'
import { dayText, REPORT_WORDS, type Say } from './words.ts'

/** What the record shows: where the two parted, the windows of time, and the moments that matter with the token's display. */

const MOST_WINDOWS = 8

export function evidence({ timeline, profile, viewingOnly }: Recorded, language: Language, pictures: Pictures): Html {
  const [t, words] = [REPORT_WORDS[language], wordsIn(language, profile)]
  const { parting, ahead, spans } = timeline
  return html`<section aria-labelledby="evidence">
<h2 id="evidence">${t('evidence')}</h2>
<p class="verdict">${parting === null ? t('verdict.no-bank') : words.parting(parting)}</p>
<p class="soft">${axisText(ahead ?? 0, t)} ${viewingOnly ? t('viewing-only') : ''}</p>
${windows(spans.slice(-MOST_WINDOWS), t, words)}
${story(timeline, language, words, pictures)}
</section>`
}

function axisText(ahead: number, t: Say): string {
  const seconds = Math.round(Math.abs(ahead) / 1000)
  if (seconds === 0) return t('axis')
  return t(ahead > 0 ? 'axis.ahead' : 'axis.behind', { seconds })
}

function windows(spans: readonly Span[], t: Say, words: Words): Html | null {
  if (spans.length === 0) return null
  const rows = spans.map(
    (span) =>
      html`<tr${span.ended === 'too-late' ? html` class="late"` : null}><td>${words.span(span)}</td><td class="time">${clockText(span.from)}</td><td class="time">${clockText(span.to)}</td><td>${words.ended(span)}</td></tr>`,
  )
  return html`<table class="windows">
<caption>${t('windows')}</caption>
<thead><tr><th scope="col">${t('window')}</th><th scope="col">${t('from')}</th><th scope="col">${t('to')}</th><th scope="col">${t('result')}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>`
}

function story(timeline: Recorded['timeline'], language: Language, words: Words, pictures: Pictures): Html {
  const t = REPORT_WORDS[language]
  const { turns, leftOut } = turnsOf(timeline)
  const parted = turningPoint(timeline)
  const rows: Html[] = []
  const first = dayText(turns[0]?.at ?? timeline.to, language)
  let [day, seen, isParted] = [first, '', parted === null]
  for (const turn of turns) {
    if (!isParted && parted !== null && isAfter(turn, parted)) {
      rows.push(partedRow(t))
      isParted = true
    }
    const today = dayText(turn.at, language)
    if (today !== day) rows.push(html`<tr class="day"><th scope="rowgroup" colspan="4">${today}</th></tr>`)
    day = today
    const picture = turn.lane === 'token' ? pictures.show(turn.display) : null
    rows.push(turnRow(turn, picture?.html === seen ? null : picture, words))
    seen = picture?.html ?? seen
  }
  if (!isParted) rows.push(partedRow(t))
  const all = turns.length + leftOut
  return html`<table class="story">
<caption>${t('timeline', { day: first })}</caption>
<thead><tr><th scope="col">${t('time')}</th><th scope="col">${t('lane.bank')}</th><th scope="col">${t('lane.token')}</th><th scope="col">${t('display')}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
<p class="soft">${leftOut === 0 ? t('left-out.none') : t('left-out', { all, count: leftOut })}</p>`
}

/** A press in the same ms comes after it: it was too late. */
const isAfter = ({ at, name }: Moment, parted: number): boolean => at > parted || (at === parted && name === 'pressed')

const partedRow = (t: Say): Html => html`<tr class="parted"><td colspan="4">${t('parted')}</td></tr>`

const turnRow = (turn: Moment, picture: Html | null, words: Words): Html => {
  const said = words.moment(turn)
  const [bank, token] = turn.lane === 'bank' ? [said, ''] : ['', said]
  return html`<tr><td class="time">${clockText(turn.at)}</td><td>${bank}</td><td>${token}</td><td class="picture">${picture}</td></tr>`
}
