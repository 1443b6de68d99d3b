import { displaySvg, displayText } from '../../drawing/index.ts'
import type { Display } from '../../token-core/index.ts'
import { html } from './html-text.ts'

/** Pictures of displays in a page: what is shown several times is drawn once, and used where it is shown. */
export interface DisplayPictures {
  /** As one sees it. */
  picture(display: Display): string
  /** What all pictures use: it stands in the page once, and is not seen itself. */
  sheet(): string
}

export function displayPictures(): DisplayPictures {
  const drawn = new Map<string, string>()
  return {
    picture(display) {
      const svg = displaySvg(display)
      const id = drawn.get(svg) ?? `d${drawn.size}`
      drawn.set(svg, id)
      const words = displayText(display).trim() || display.screen
      return `<svg class="display" viewBox="${viewBoxOf(svg)}" role="img" aria-label="${html(words)}"><use href="#${id}"/></svg>`
    },
    sheet() {
      const symbols = [...drawn].map(
        ([svg, id]) => `<symbol id="${id}" viewBox="${viewBoxOf(svg)}">${insideOf(svg)}</symbol>`,
      )
      return `<svg width="0" height="0" aria-hidden="true" class="sheet">${symbols.join('\n')}</svg>`
    },
  }
}

/** Each kind of token has a size of its own. */
const viewBoxOf = (svg: string): string => /viewBox="([^"]*)"/.exec(svg)?.[1] ?? ''
const insideOf = (svg: string): string => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).trim()
