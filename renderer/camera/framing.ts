import type { CSSProperties } from 'react'
import { pixelsOf, type Region } from './screen.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Where a video lies on a glass so that the region fills it (`cover`, the rest is cut) or is all to be seen
 * (`contain`). Percentages of the glass, so that it holds at every size.
 */
export function framing(video: Size, region: Region, fit: 'cover' | 'contain', glass: Size): CSSProperties {
  const part = pixelsOf(region, video.width, video.height)
  const ratios = [glass.width / part.width, glass.height / part.height]
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios)
  const percent = (length: number, of: number) => `${Number(((length * 100) / of).toFixed(3))}%`
  return {
    left: percent((glass.width - part.width * scale) / 2 - part.x * scale, glass.width),
    top: percent((glass.height - part.height * scale) / 2 - part.y * scale, glass.height),
    width: percent(video.width * scale, glass.width),
    height: percent(video.height * scale, glass.height),
  }
}
