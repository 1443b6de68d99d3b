import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import section from '../../parts/section.module.css'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { PRINT_KEY } from './keys.ts'
import { PrintSheet } from './print-sheet.tsx'

/** Prints the card. Its key too. */
export function Tools() {
  const { t } = useTranslation()
  const view = useTokenOf('matrix-card', (known) => known)
  const [isPrinting, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  const onDone = useCallback(() => setPrinting(false), [])
  useShortcuts({ [PRINT_KEY.toLowerCase()]: print })
  return (
    <>
      <button type="button" className={section.button} data-testid="print-card" onClick={print}>
        {t('matrixCard.print')}
      </button>
      {isPrinting && view && <PrintSheet view={view} onDone={onDone} />}
    </>
  )
}
