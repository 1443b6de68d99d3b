import type { CSSProperties } from 'react'
import { GLASS } from '../faces/grid.ts'
import { pixelsOf, type Region } from './screen.ts'

/**
 * Where a video lies on the glass so that the region fills it (`cover`, the rest is cut) or is all to be seen
 * (`contain`). Percentages of the glass, so that it holds at every size.
 */
export function framing(
  video: { readonly width: number; readonly height: number },
  region: Region,
  fit: 'cover' | 'contain',
): CSSProperties {
  const part = pixelsOf(region, video.width, video.height)
  const ratios = [GLASS.width / part.width, GLASS.height / part.height]
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios)
  const percent = (length: number, of: number) => `${Number(((length * 100) / of).toFixed(3))}%`
  return {
    left: percent((GLASS.width - part.width * scale) / 2 - part.x * scale, GLASS.width),
    top: percent((GLASS.height - part.height * scale) / 2 - part.y * scale, GLASS.height),
    width: percent(video.width * scale, GLASS.width),
    height: percent(video.height * scale, GLASS.height),
  }
}
