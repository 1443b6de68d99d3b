/** How the page looks, on a screen and on A4. */

/** A text as CSS writes it: nothing in it ends the string, or the style. */
const quoted = (text: string): string =>
  `"${[...text].map((one) => (/^[\p{L}\p{N} ]$/u.test(one) ? one : `\\${one.codePointAt(0)?.toString(16)} `)).join('')}"`

export interface Margins {
  /** On top of each page. */
  readonly head: string
  readonly foot: string
  /** Before, between and after the page's number and that of all pages. */
  readonly page: readonly [string, string, string]
}

export const reportStyle = ({ head, foot, page: [before, between, after] }: Margins): string => `
:root { --ink: #1c1f24; --soft: #545b66; --line: #b9c0ca; --tint: #eef2f6; --bad: #a8161d; color-scheme: only light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 54rem; color: var(--ink); background: #fff; font: 1rem/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.35; margin: 0 0 .8rem; }
h1 small { display: block; font-size: .7em; font-weight: 400; color: var(--soft); }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; border-bottom: 2px solid var(--ink); }
h3, caption { font-size: 1rem; font-weight: 600; margin: .9rem 0 .2rem; text-align: start; }
p, ul { margin: .3rem 0; }
p, li, td, dd, h1 { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .4rem 1rem; margin: 0; padding: .7rem .9rem; background: var(--tint); }
dt { font-size: .85em; color: var(--soft); } dd { margin: 0; font-weight: 600; }
.notes { white-space: pre-wrap; }
.verdict { padding: .5rem .8rem; border-inline-start: .35rem solid var(--bad); background: var(--tint); font-weight: 600; }
.tell { margin: .3rem 0; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .4rem; }
.soft { color: var(--soft); font-size: .9em; }
table { width: 100%; border-collapse: collapse; margin: .8em 0; font-size: .92em; }
th, td { border-block-end: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead th { border-block-end: 2px solid var(--ink); white-space: nowrap; }
.time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.day th { background: var(--tint); }
.parted td { border-block: 2px solid var(--bad); color: var(--bad); font-weight: 600; }
.late { color: var(--bad); font-weight: 600; }
.picture { width: 11rem; }
.glass { display: block; width: 10rem; height: 7.5rem; border: 1px solid var(--line); border-radius: .3rem; }
.story td:nth-child(2), .story td:nth-child(3) { width: 32%; }
.windows td:not(:first-child) { white-space: nowrap; }
.glass.dark { height: 1.6rem; background: #08090b; }
.drawn { position: absolute; }
footer { margin-top: 1.5rem; }
@media (max-width: 34rem) { body { padding: 1rem; } .picture { width: 7rem; } .glass { width: 6rem; height: 4.5rem; } .glass.dark { height: 1rem; } th, td { padding: .3rem .25rem; } }
@page { size: A4; margin: 18mm 15mm 17mm; @top-left { content: ${quoted(head)}; font: 8pt sans-serif; color: #545b66; } @bottom-left { content: ${quoted(foot)}; font: 8pt sans-serif; color: #545b66; } @bottom-right { content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}; font: 8pt sans-serif; color: #545b66; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.5; }
  h1 { font-size: 14pt; } h2 { font-size: 11.5pt; margin-top: 5mm; } h3, caption { font-size: 10pt; }
  dl, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  dl { grid-template-columns: repeat(4, 1fr); }
  h2, h3, caption { break-after: avoid; }
  dl, tr, li, .tell, .verdict, .keep { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  thead { display: table-header-group; break-after: avoid; } .day { break-after: avoid; }
  .picture { width: 39mm; } .glass { width: 36mm; height: 27mm; } .glass.dark { height: 5mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .printed { display: none; }
}
`
