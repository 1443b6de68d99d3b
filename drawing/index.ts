/** What the display of a token looks like: as text, SVG, PNG and as a film; how PNG files are read and compared. The same on every machine. */
export { type Comparison, comparePngs } from './compare.ts'
export { displayPng, displaySvg, LARGEST_SCALE } from './display.ts'
export { displayText } from './kinds.ts'
export { displayMovie, type MovieOptions, type Shown } from './movie.ts'
export { readPngHeader, readPngRows } from './png/read.ts'
export { type ConvertRow, inflatedBytes, type PngForm } from './png/rows.ts'
