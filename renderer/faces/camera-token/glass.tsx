import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Display } from '../../camera/camera-token.ts'
import { MarkShape } from '../../theme/mark.tsx'
import { BatteryGauge } from './gauge.tsx'
import css from './glass.module.css'
import { GLASS } from './grid.ts'
import { SoftKeys } from './soft-keys.tsx'
import { spokenDisplay } from './spoken-display.ts'
import { LargeCode, Rows } from './text-grid.tsx'

const TITLED_SCREENS = new Set(['menu', 'transaction'])
const CODE_SCREENS = new Set(['device-code', 'activation-code'])

/** The gauge stands as blocks in the text, for those who have only text. Here it is drawn. */
const withoutBlocks = (row: string) => row.replaceAll(/[■□]/gu, '').trimEnd()

function Contents({ display }: { readonly display: Display }) {
  if (display.screen === 'splash') {
    return (
      <g className={css.splash} transform="translate(106 66) scale(4.5)">
        <MarkShape />
      </g>
    )
  }
  if (display.code !== null && CODE_SCREENS.has(display.screen)) return <LargeCode code={display.code} />
  const title = TITLED_SCREENS.has(display.screen) ? (display.lines[0] ?? null) : null
  return (
    <>
      {!display.camera && (
        <Rows rows={display.gauge === null ? display.rows : display.rows.map(withoutBlocks)} title={title} />
      )}
      {display.gauge !== null && <BatteryGauge steps={display.gauge} row={display.rows.length} />}
    </>
  )
}

interface GlassProps {
  readonly display: Display
  /** What lies under text and soft keys while the camera runs. */
  readonly children?: ReactNode
}

/** The 320 × 240 display, drawn as vectors: crisp at any scale. What it shows is also there as text, read aloud on change. */
export function Glass({ display, children }: GlassProps) {
  const { t } = useTranslation()
  const isReadable = display.lit && !display.blank
  return (
    <div
      className={css.glass}
      data-testid="display"
      data-screen={display.screen}
      data-lit={display.lit}
      data-camera={display.camera}
      data-blank={display.blank ?? false}
      data-code={display.code ?? ''}
      data-refusal={display.refusal ?? ''}
    >
      {display.lit && display.camera && children}
      <svg className={css.picture} viewBox={`0 0 ${GLASS.width} ${GLASS.height}`} aria-hidden="true">
        {isReadable && (
          <>
            <Contents display={display} />
            <SoftKeys labels={display.softKeys} />
          </>
        )}
      </svg>
      <div className={css.spoken} role="status" aria-label={t('display.name')} data-testid="display-text">
        {spokenDisplay(display, t).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, replaced as a whole.
          <p key={place}>{line}</p>
        ))}
      </div>
    </div>
  )
}
