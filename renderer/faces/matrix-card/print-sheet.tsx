import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { ViewOf } from '../../connection/view.ts'
import { usePage } from '../../parts/page.ts'
import { Card } from './card.tsx'
import css from './print-sheet.module.css'

interface PrintSheetProps {
  readonly view: ViewOf<'matrix-card'>
  onDone(): void
}

/** Prints as soon as it is there. Without marks: those are of the screen. */
export function PrintSheet({ view, onDone }: PrintSheetProps) {
  const page = usePage()
  useEffect(() => {
    page.addEventListener('afterprint', onDone)
    page.print()
    return () => page.removeEventListener('afterprint', onDone)
  }, [page, onDone])
  return createPortal(
    <div className={css.sheet} data-testid="print-sheet">
      <Card view={view} marked={[]} onMark={() => {}} />
    </div>,
    page.document.body,
  )
}
