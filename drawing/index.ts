/** What the display of a token looks like: as text, as SVG, as PNG. The same on every machine. */
export { displayText } from './camera-token/display-text.ts'
export { displayPng, displaySvg, LARGEST_SCALE } from './display.ts'
