import { CELL } from '../../../token-core/key-free.ts'
import type { OfView } from '../face.ts'
import { formOf } from './forms.ts'
import css from './token-glyph.module.css'

const BODIES = {
  fob: {
    body: 'M8.6 7.4C9.4 5.2 10.2 4.6 12 4.6s2.6.6 3.4 2.8c3.4.3 5.2 2 5.4 5.2l.6 13c.2 4.4-3.6 7-9.4 7s-9.6-2.6-9.4-7l.6-13c.2-3.2 2-4.9 5.4-5.2z',
    glass: { x: 5.6, y: 11.6, width: 12.8, height: 6.4 },
  },
  card: {
    body: 'M2.4 8.6h19.2A1.4 1.4 0 0 1 23 10v14a1.4 1.4 0 0 1-1.4 1.4H2.4A1.4 1.4 0 0 1 1 24V10a1.4 1.4 0 0 1 1.4-1.4z',
    glass: { x: 8, y: 11.4, width: 12.8, height: 5.4 },
  },
  always: {
    body: 'M6 9.6h10.4c3 0 3.6 2.4 5.2 3.2 1 .6 1.4 2 1.4 3.8s-.4 3.2-1.4 3.8c-1.6.8-2.2 3.2-5.2 3.2H6c-3 0-5-3-5-7s2-7 5-7z',
    glass: { x: 3, y: 13.4, width: 13.4, height: 6.4 },
  },
} as const

/** The token as small as a letter, in its colour: what make it is, and whether figures stand on it. */
export function TokenGlyph({ view }: OfView<'key-fob'>) {
  const { name } = formOf(view.profile)
  const { body, glass } = BODIES[name]
  const isLit = view.display.text !== ''
  return (
    <svg
      className={css.glyph}
      viewBox="0 0 24 34"
      aria-hidden="true"
      data-colour={view.colour}
      data-glance={isLit ? view.display.screen : 'off'}
    >
      {name === 'fob' && <circle className={css.ring} cx="12" cy="4" r="2.8" />}
      <path className={css.body} d={body} />
      {name === 'always' && <circle className={css.hole} cx="20.4" cy="16.6" r="1.2" />}
      <rect className={css.glass} {...glass} rx="0.9" data-lit={isLit} />
      {isLit && (
        <path
          className={css.figures}
          d={`M${glass.x + 1.8} ${glass.y + glass.height / 2}h${glass.width - 3.6}`}
          strokeDasharray={`${CELL.width / 6} 0.7`}
        />
      )}
      {name === 'fob' && <ellipse className={css.button} cx="12" cy="24.6" rx="4.2" ry="3.2" />}
      {name === 'card' && <rect className={css.button} x="15.4" y="20" width="5.4" height="3" rx="1.5" />}
    </svg>
  )
}
