import type { OfView } from '../face.ts'
import css from './card-glyph.module.css'

const COLUMNS = [0, 1, 2, 3]

/** The card as small as a letter, in its colour. */
export function CardGlyph({ view }: OfView<'matrix-card'>) {
  return (
    <svg className={css.glyph} viewBox="0 0 24 34" aria-hidden="true" data-colour={view.colour} data-glance="card">
      <rect className={css.paper} x="0.75" y="9.5" width="22.5" height="15" rx="1.6" />
      <path className={css.stripe} d="M2.3 9.5h19.4a1.6 1.6 0 0 1 1.55 1.6v1.4H.75v-1.4A1.6 1.6 0 0 1 2.3 9.5z" />
      <path className={css.name} d="M3 15h9" />
      {COLUMNS.map((column) => (
        <path key={column} className={css.cell} d={`M${3 + column * 4.7} 19h3.4M${3 + column * 4.7} 21.6h3.4`} />
      ))}
    </svg>
  )
}
