import type { ViewOf } from '../../connection/view.ts'
import css from './phone-glyph.module.css'

/** What the little telephone shows, from afar. */
export function glanceOf({ display }: ViewOf<'software-token'>): 'none' | 'home' | 'code' | 'refused' | 'open' {
  if (display.screen === 'none') return 'none'
  if (display.screen === 'closed') return 'home'
  if (display.code !== null) return 'code'
  return display.screen === 'error' || display.screen === 'refusal' ? 'refused' : 'open'
}

/** The telephone as small as a letter, in its colour. */
export function PhoneGlyph({ view }: { readonly view: ViewOf<'software-token'> }) {
  const glance = glanceOf(view)
  return (
    <svg className={css.glyph} viewBox="0 0 24 34" aria-hidden="true" data-colour={view.colour} data-glance={glance}>
      <rect className={css.body} x="3" y="1" width="18" height="32" rx="4" />
      <rect className={css.glass} x="5.2" y="3.6" width="13.6" height="26.8" rx="2" />
      {glance === 'none' && <rect className={css.hole} x="9" y="12" width="6" height="6" rx="1.6" />}
      {glance === 'home' && <rect className={css.icon} x="8.5" y="11.5" width="7" height="7" rx="2" />}
      {glance === 'code' && <path className={css.mark} d="M8 13.5h8M8 17.5h5" />}
      {glance === 'open' && <path className={css.mark} d="M8 9.5h8M8 14h8M8 18.5h8" />}
      {glance === 'refused' && <path className={css.mark} d="M12 10v7.5M12 21v.2" />}
    </svg>
  )
}
