import type { Display } from '../token-core/index.ts'
import { displayText, drawDisplay } from './kinds.ts'
import { writePng } from './png/write.ts'
import { rasterOf } from './raster.ts'
import { svgOf } from './svg.ts'

/** Pixels a unit of a display's drawing, at most. */
export const LARGEST_SCALE = 8

/** What a display shows as an SVG file that needs no font and nothing else. */
export const displaySvg = (display: Display): string => svgOf(drawDisplay(display), displayText(display))

/**
 * What a display shows as a PNG file: the same bytes for the same display, on every machine.
 *
 * @param scale 1–8: 1 is 320 × 240 pixels of a camera token, 320 × 124 of a key fob, 270 × 480 of a telephone
 */
export const displayPng = (display: Display, scale = 1): Uint8Array => writePng(rasterOf(drawDisplay(display), scale))
