import type { Picture } from '../../scanner/index.ts'
import type { Drawable } from './frame-pixels.ts'

let drawing: OffscreenCanvasRenderingContext2D | null = null

/** The pixels of a picture, drawn on a canvas that is kept for the next. */
export function drawn(picture: Drawable): Picture {
  const [width, height] =
    'displayWidth' in picture ? [picture.displayWidth, picture.displayHeight] : [picture.width, picture.height]
  drawing ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!drawing) throw new TypeError('no 2D canvas in this worker')
  if (drawing.canvas.width !== width || drawing.canvas.height !== height)
    Object.assign(drawing.canvas, { width, height })
  // Under what is transparent the picture before would show.
  drawing.clearRect(0, 0, width, height)
  drawing.drawImage(picture, 0, 0)
  return drawing.getImageData(0, 0, width, height)
}
