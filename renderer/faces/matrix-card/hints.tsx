import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTokenOf } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { copyText } from '../../parts/files.ts'
import css from './hints.module.css'
import { markedOf, unmark, useMarked } from './marks.ts'

/** What is to be typed: the cells that were pointed at, in their order. */
function Asked({ view }: { readonly view: ViewOf<'matrix-card'> }) {
  const { t } = useTranslation()
  const asked = markedOf(view.display.cells, useMarked(view.id))
  const digits = asked.map((cell) => cell.digits).join('')
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <>
      <span className={css.asked} role="status" data-testid="asked" data-digits={digits}>
        {asked.map(({ name, digits }) => (
          <span key={name} className={css.cell} lang="ja">
            {name} <b>{digits}</b>
          </span>
        ))}
        {copied !== null && copied === digits && <span>{t('matrixCard.copied')}</span>}
      </span>
      {digits !== '' && (
        <>
          <button
            type="button"
            className={css.button}
            data-testid="copy-cells"
            onClick={() => void copyText(digits).then(() => setCopied(digits))}
          >
            {t('matrixCard.copy')}
          </button>
          <button type="button" className={css.button} data-testid="unmark" onClick={unmark}>
            {t('matrixCard.unmark')}
          </button>
        </>
      )}
    </>
  )
}

export function Hints() {
  const view = useTokenOf('matrix-card', (known) => known)
  return view && <Asked view={view} />
}
