/** What the display of a token looks like: as text, as SVG, as PNG; and how a PNG is read. The same on every machine. */
export { displayText } from './camera-token/display-text.ts'
export { displayPng, displaySvg, LARGEST_SCALE } from './display.ts'
export { readPngHeader, readPngRows } from './png/read.ts'
export { type ConvertRow, inflatedBytes, type PngForm } from './png/rows.ts'
