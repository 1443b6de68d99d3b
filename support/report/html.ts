/** HTML as a template: whatever is put into it is text and is escaped, unless it is HTML of this page's own. */

export interface Html {
  readonly html: string
}
type Part = string | number | Html | null | readonly Html[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// What a page cannot hold. Line breaks stay.
const CONTROLS = /(?![\t\n])\p{Cc}/gu

const escaped = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(CONTROLS, '\uFFFD')
    .replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one)

const isList = (part: Part): part is readonly Html[] => Array.isArray(part)

function written(part: Part): string {
  if (part === null) return ''
  if (isList(part)) return part.map(({ html }) => html).join('\n')
  return typeof part === 'object' ? part.html : escaped(String(part))
}

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, i) => text + written(parts[i] ?? null)).join(''),
})

/** What was made elsewhere as HTML or SVG, with all in it escaped there. */
export const madeElsewhere = (text: string): Html => ({ html: text })

/** Text of people and files, which may be written from right to left, and ends that where it ends. */
export const isolated = (text: string): Html => html`<bdi>${text}</bdi>`
