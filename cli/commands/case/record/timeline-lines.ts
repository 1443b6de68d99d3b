import type { Language } from '../../../../server/translate.ts'
import { partedAt, type TimelineParts } from '../../../../support/timeline/told.ts'
import { clockText, wordsIn } from '../../../../support/timeline/words.ts'
import type { Translate } from '../../../terminal/i18n.ts'
import { printable } from '../../../terminal/printable.ts'
import { table } from '../../../terminal/table.ts'

/** A timeline as two lanes on a terminal: where the two parted on top, then the windows, then what happened on each side. */
export function timelineLines(timeline: TimelineParts, language: Language, t: Translate): string[] {
  const { parting, spans, moments } = timeline
  const words = wordsIn(language, 'dp')
  const windows = spans.map((span) => [`  ${clockText(span.from)}–${clockText(span.to)}`, span.text, words.ended(span)])
  const at = partedAt(parting)
  const parted = at === null ? moments.length : moments.filter((one) => one.at <= at).length
  const row = ({ at: time, lane, text }: TimelineParts['moments'][number]) =>
    lane === 'bank'
      ? [clockText(time), `● ${printable(text)}`, '│', '']
      : [clockText(time), '', '│', `● ${printable(text)}`]
  const rows = table([[t('case.lane.time'), t('case.lane.bank'), '│', t('case.lane.token')], ...moments.map(row)])
  const marked = at === null ? rows : rows.toSpliced(parted + 1, 0, t('case.parted', { at: clockText(at) }))
  return [
    parting === null ? t('case.noBankRecord') : parting.text,
    '',
    ...(windows.length > 0 ? [t('case.windows'), ...table(windows), ''] : []),
    ...marked,
  ]
}
