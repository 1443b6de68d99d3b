/** Of the report's page: in both lights, and on paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #545b66; --page: #fff; --line: #c9ced6; --good: #0b6b3a; --bad: #a8161d; --box: #fdf1f1; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #b3bac5; --page: #17191d; --line: #454b55; --good: #63d297; --bad: #ff9a9a; --box: #2c1d1f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; color: var(--ink); background: var(--page); font: 1rem/1.6 system-ui, "Hiragino Sans", "Noto Sans JP", sans-serif; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.5rem 0 0; }
a { color: inherit; }
header p { margin: .2rem 0; }
header p:nth-of-type(1) { font-size: 1.2rem; font-weight: 600; }
.passed { color: var(--good); } .failed { color: var(--bad); } .skipped, .file, .at, .place { color: var(--soft); }
.file { margin: 0; } .at, .place { font-size: .875rem; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: start; font-weight: 600; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th, td:first-child, td:nth-child(4) { white-space: nowrap; }
.trouble { margin: .8rem 0; padding: .6rem 1rem; border-inline-start: .4rem solid var(--bad); background: var(--box); }
.trouble p { margin: .3rem 0; overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .3rem 0; }
ol { padding-inline-start: 2.2rem; } li { margin: .6rem 0; } li p { margin: 0; } li code { overflow-wrap: anywhere; }
.sheet { position: absolute; }
.display { display: block; width: 12rem; height: auto; max-height: 14rem; flex: none; border: 1px solid var(--line); border-radius: .4rem; }
.trouble .display { width: 20rem; max-width: 100%; }
figure { display: flex; flex-wrap: wrap; gap: .3rem 1rem; margin: .3rem 0; } figcaption { flex: 1 1 12rem; font-size: .875rem; color: var(--soft); overflow-wrap: anywhere; }
figcaption span { display: block; } figcaption span:first-child { font-weight: 600; }
@media (max-width: 40rem) { body { padding: 1rem; } th, td:first-child, td:nth-child(4) { white-space: normal; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } li, .trouble, figure { break-inside: avoid; } h2 { break-after: avoid; } details::details-content { content-visibility: visible; display: block; } summary { display: none; } .display { width: 45mm; border-color: #555; print-color-adjust: exact; } }
`
