import { useTranslation } from 'react-i18next'
import type { TimelineParts } from '../../../support/data.ts'
import { tenths } from './time-words.ts'
import css from './timeline.module.css'

/** The same as a list, to be read aloud and printed. */
export function MomentList({ moments, spans }: Pick<TimelineParts, 'moments' | 'spans'>) {
  const { t } = useTranslation()
  const lines = [
    ...moments.map(({ at, lane, text }) => ({ at, lane, text })),
    ...spans.map(({ from: at, to, lane, text, ended }) => ({
      ...{ at, lane },
      text: t('supportTimeline.span', { text, to: tenths(to), ended: t(`supportTimeline.ended.${ended}`) }),
    })),
  ].sort((a, b) => a.at - b.at)
  return (
    <details className={css.list} data-testid="timeline-list">
      <summary>{t('supportTimeline.list', { count: lines.length })}</summary>
      <ol>
        {lines.map(({ at, lane, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record, replaced as a whole.
          <li key={place}>
            <time className={css.figures}>{tenths(at)}</time>
            <span className={css.side}>{t(`supportTimeline.lane.${lane}`)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
