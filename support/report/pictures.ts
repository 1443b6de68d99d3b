import { displaySvg, displayText } from '../../drawing/index.ts'
import type { CameraTokenTypes } from '../../token-core/index.ts'
import { type Html, html, madeElsewhere } from './html.ts'
import type { Say } from './words.ts'

type Display = CameraTokenTypes['display']

/** Pictures of the token's display, each drawn once and shown wherever it is needed. */
export interface Pictures {
  /** Where it is to be seen. */
  show(display: Display): Html
  /** All that were shown, for the end of the page; nothing of it is seen there. */
  drawn(): Html
}

export function makePictures(t: Say): Pictures {
  const known = new Map<string, string>()
  return {
    show(display) {
      // Black all over: nothing to draw.
      if (!display.lit) return html`<svg class="glass dark" role="img" aria-label="${nameOf(display, t)}"></svg>`
      const svg = displaySvg(display)
      const id = known.get(svg) ?? `display-${known.size + 1}`
      known.set(svg, id)
      return html`<svg class="glass" viewBox="0 0 320 240" role="img" aria-label="${nameOf(display, t)}"><use href="#${id}"/></svg>`
    },
    drawn() {
      const all = [...known].map(([svg, id]) => html`<g id="${id}">${madeElsewhere(svg)}</g>`)
      return html`<svg class="drawn" aria-hidden="true" width="0" height="0"><defs>${all}</defs></svg>`
    },
  }
}

/** What it shows, for those who do not see it. */
function nameOf(display: Display, t: Say): string {
  const text = displayText(display).trim()
  if (text !== '') return text
  if (!display.lit) return t('display.dark')
  return t(display.blank ? 'display.blank' : 'display.no-text')
}
