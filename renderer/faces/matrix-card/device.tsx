import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToken, useTokenOf } from '../../connection/context.ts'
import type { ViewOf } from '../../connection/view.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { Card } from './card.tsx'
import css from './device.module.css'
import { mark, useMarked } from './marks.ts'

/** The figures 1 to 8 point at the cells in their order. */
const cellKeys = ({ id, display }: ViewOf<'matrix-card'>) =>
  Object.fromEntries(display.cells.map(({ name }, place) => [`${place + 1}`, () => mark(id, name)]))

function Marked({ view }: { readonly view: ViewOf<'matrix-card'> }) {
  return <Card view={view} marked={useMarked(view.id)} onMark={(name) => mark(view.id, name)} />
}

/** The card, to be held beside the bank's page. Children lie over it. */
export function Device({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation()
  const card = useTokenOf('matrix-card', (known) => known)
  const link = useToken((state) => state.link)
  useShortcuts(card ? cellKeys(card) : {})
  if (card === null) return null
  return (
    <section className={css.device} aria-label={t('matrixCard.face')} data-testid="device" data-link={link}>
      <div className={css.front}>
        <Marked view={card} />
        {children}
      </div>
    </section>
  )
}
