import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../parts/sheet.tsx'
import css from './region-sheet.module.css'
import { type Region, regionBetween, SMALLEST_REGION, WHOLE } from './screen.ts'
import { pictureOfScreen, useScreen } from './screen-store.ts'

const SIDES = ['x', 'y', 'width', 'height'] as const

/** The same region with one figure changed, kept inside the picture. */
export function changed(region: Region, side: (typeof SIDES)[number], percent: number): Region {
  if (!Number.isFinite(percent)) return region
  const next = { ...region, [side]: Math.min(1, Math.max(0, percent / 100)) }
  const x = Math.min(next.x, 1 - SMALLEST_REGION)
  const y = Math.min(next.y, 1 - SMALLEST_REGION)
  return {
    x,
    y,
    width: Math.min(1 - x, Math.max(SMALLEST_REGION, next.width)),
    height: Math.min(1 - y, Math.max(SMALLEST_REGION, next.height)),
  }
}

interface PreviewProps {
  readonly region: Region
  readonly look: number
  onDrawn(region: Region): void
}

/** The shared screen as it is now, with the region on it: drawn by pulling from one corner to the other. */
function Preview({ region, look, onDrawn }: PreviewProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const start = useRef<{ x: number; y: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new look draws anew.
  useEffect(() => {
    let isOver = false
    void pictureOfScreen(true).then((picture) => {
      const element = canvas.current
      if (picture && element && !isOver) {
        Object.assign(element, { width: picture.width, height: picture.height })
        element.getContext('2d')?.drawImage(picture, 0, 0)
      }
      picture?.close()
    })
    return () => {
      isOver = true
    }
  }, [look])
  const point = (event: PointerEvent) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  return (
    <div
      className={css.preview}
      data-testid="region-preview"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = point(event)
      }}
      onPointerMove={(event) => {
        if (!start.current) return
        const drawn = regionBetween(start.current, point(event))
        if (Math.min(drawn.width, drawn.height) >= SMALLEST_REGION) onDrawn(drawn)
      }}
      onPointerUp={() => {
        start.current = null
      }}
    >
      <canvas ref={canvas} className={css.picture} role="img" aria-label={t('region.picture')} />
      <svg className={css.cover} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path
          d={`M0 0H1V1H0ZM${region.x} ${region.y}V${region.y + region.height}H${region.x + region.width}V${region.y}Z`}
          fillRule="evenodd"
        />
        <rect {...region} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  )
}

/** Which part of the shared screen the token's camera sees. Drawn on a preview, or typed in percent. */
export function RegionSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const [region, setRegion] = useState(useScreen.getState().region)
  const [look, setLook] = useState(0)
  const use = useCallback(
    (chosen: Region) => {
      const isWhole = chosen.width > 0.995 && chosen.height > 0.995
      useScreen.setState({ region: isWhole ? WHOLE : chosen })
      onClose()
    },
    [onClose],
  )
  return (
    <Sheet
      title={t('region.heading')}
      testId="region-sheet"
      kind="page"
      tools={
        <button type="button" className={css.small} data-testid="region-look" onClick={() => setLook(look + 1)}>
          {t('region.look')}
        </button>
      }
      onClose={onClose}
    >
      <p className={css.note}>{t('region.note')}</p>
      <Preview region={region} look={look} onDrawn={setRegion} />
      <div className={css.row}>
        {SIDES.map((side) => (
          <label key={side} className={css.side}>
            {t(`region.${side}`)}
            <input
              type="number"
              className={css.number}
              data-testid={`region-${side}`}
              min={side === 'x' || side === 'y' ? 0 : SMALLEST_REGION * 100}
              max={100}
              value={Math.round(region[side] * 100)}
              onChange={(event) => setRegion(changed(region, side, event.currentTarget.valueAsNumber))}
            />
          </label>
        ))}
        <span className={css.answers}>
          <button type="button" className={css.button} data-testid="region-whole" onClick={() => use(WHOLE)}>
            {t('region.whole')}
          </button>
          <button type="button" className={css.primary} data-testid="region-use" onClick={() => use(region)}>
            {t('region.use')}
          </button>
        </span>
      </div>
    </Sheet>
  )
}
