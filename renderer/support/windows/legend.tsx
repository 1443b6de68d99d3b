import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowsReport } from '../../../support/data.ts'
import { fillOf, ORDER, Patterns } from './patterns.tsx'
import { exactSeconds } from './time-words.ts'
import css from './windows.module.css'

/** What the patterns mean, how often each is met, and where the borders lie. */
export function Legend({ report }: { readonly report: WindowsReport }) {
  const { t } = useTranslation()
  const prefix = useId()
  const counted = ORDER.map((why) => ({ why, met: report.points.filter((point) => point.why === why) })).filter(
    ({ met }) => met.length > 0,
  )
  return (
    <div className={css.legend}>
      <ul className={css.whys}>
        {counted.map(({ why, met }) => (
          <li key={why} className={css.why} data-testid={`windows-why-${why}`}>
            <svg className={css.swatch} width="30" height="20" aria-hidden="true">
              <Patterns prefix={prefix} />
              <rect width="30" height="20" fill={fillOf(prefix, why)} />
            </svg>
            <span>{report.legend.whys[why]}</span>
            <span className={css.count}>{t('supportWindows.points', { count: met.length })}</span>
          </li>
        ))}
      </ul>
      {report.borders.length > 0 && (
        <ul className={css.borders} aria-label={t('supportWindows.borders')} data-testid="windows-borders">
          {report.borders.map(({ axis, at, why }) => (
            <li key={`${axis}${at}`}>
              {t(`supportWindows.border.${axis}`, { at: exactSeconds(at), why: report.legend.whys[why] })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
