import type { TokenView } from '../../camera/camera-token.ts'
import css from './token-glyph.module.css'

/** What the display of the little token shows, from afar. */
export function glanceOf({
  display,
  tapeIn,
  power,
}: TokenView): 'tape' | 'dead' | 'off' | 'dark' | 'camera' | 'code' | 'lit' {
  if (tapeIn) return 'tape'
  if (power === 'none') return 'dead'
  if (power === 'off') return 'off'
  if (!display.lit) return 'dark'
  if (display.camera && !display.blank) return 'camera'
  return display.code === null ? 'lit' : 'code'
}

/** The token as small as a letter, in its colour: lit or dark, camera, digits, tape. */
export function TokenGlyph({ view }: { readonly view: TokenView }) {
  const glance = glanceOf(view)
  return (
    <svg className={css.glyph} viewBox="0 0 24 34" aria-hidden="true" data-colour={view.colour} data-glance={glance}>
      {glance === 'tape' && <path className={css.tape} d="M14 28h5v5.4h-5z" />}
      <path
        className={css.body}
        d="M3.4 1h17.2A2.4 2.4 0 0 1 23 3.4V26a4.6 4.6 0 0 1-4.6 4.6H5.6A4.6 4.6 0 0 1 1 26V3.4A2.4 2.4 0 0 1 3.4 1z"
      />
      <rect className={css.glass} x="3.4" y="3.4" width="17.2" height="13.2" rx="1.2" />
      {glance === 'camera' && (
        <path className={css.mark} d="M7 8.4V6.2h2.2M14.8 6.2H17v2.2M17 11.6v2.2h-2.2M9.2 13.8H7v-2.2" />
      )}
      {glance === 'code' && <path className={css.mark} d="M6.4 8h11.2M6.4 11.6h7" />}
      <path className={css.buttons} d="M5.6 22h2.4M10.8 22h2.4M16 22h2.4" />
    </svg>
  )
}
