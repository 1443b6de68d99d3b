import { useTranslation } from 'react-i18next'
import type { TimelineParts } from '../../../support/data.ts'
import { Glass } from '../../faces/camera-token/glass.tsx'
import { tenths } from './time-words.ts'
import css from './timeline.module.css'

const displayState = (display: TimelineParts['moments'][number]['display'] | undefined) => {
  if (!display) return 'none'
  if (!display.lit) return 'dark'
  return display.blank ? 'blank' : 'lit'
}

/** One moment: when, what, and what the token's display showed then. */
export function MomentPanel({
  moments,
  place,
}: {
  readonly moments: TimelineParts['moments']
  readonly place: number
}) {
  const { t } = useTranslation()
  const moment = moments[place]
  const display = moments.slice(0, place + 1).findLast((one) => one.display !== null)?.display
  if (!moment) return null
  return (
    <div className={css.told} data-testid="timeline-told">
      <figure className={css.figure}>
        <div className={css.glass}>{display && <Glass display={display} />}</div>
        <figcaption>{t(`supportTimeline.display.${displayState(display)}`)}</figcaption>
      </figure>
      <div className={css.words}>
        <p className={css.when}>
          <time>{tenths(moment.at)}</time> {t('supportTimeline.zone')} · {t(`supportTimeline.lane.${moment.lane}`)}
        </p>
        <p className={css.what}>{moment.text}</p>
        <p className={css.hint}>{t('supportTimeline.keys')}</p>
      </div>
    </div>
  )
}
