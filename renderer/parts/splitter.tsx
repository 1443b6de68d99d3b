import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { arrange, PANEL_WIDTH, useLayout } from './layout.ts'
import css from './splitter.module.css'

const clamp = (width: number) => Math.min(PANEL_WIDTH.most, Math.max(PANEL_WIDTH.least, width))

/** The line between stage and panel, to be pulled, or moved with ← and →. A double click takes it back. */
export function Splitter({ controls }: { readonly controls: string }) {
  const { t } = useTranslation()
  const width = useLayout((state) => state.width)
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const onMove = (event: PointerEvent) => {
    if (!from.current) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    arrange({ width: clamp(from.current.width + (from.current.x - event.clientX) / rem) })
  }
  const onKey = (event: KeyboardEvent) => {
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: width + PANEL_WIDTH.step,
      ArrowRight: width - PANEL_WIDTH.step,
      Home: PANEL_WIDTH.least,
      End: PANEL_WIDTH.most,
    }
    const wanted = to[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    arrange({ width: clamp(wanted) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no hr.
    <div
      className={css.splitter}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('shell.splitter')}
      aria-controls={controls}
      aria-valuenow={Math.round(width)}
      aria-valuemin={PANEL_WIDTH.least}
      aria-valuemax={PANEL_WIDTH.most}
      data-testid="splitter"
      onKeyDown={onKey}
      onDoubleClick={() => arrange({ width: PANEL_WIDTH.usual })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        from.current = null
      }}
      onPointerCancel={() => {
        from.current = null
      }}
    />
  )
}
