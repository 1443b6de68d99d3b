import { type CameraFormat, writeCameraFile } from '../../test/browser/camera-file.ts'
import { blur, type Canvas, noise, page, pictureOf } from '../../test/scanner/pictures.ts'

const FRAMES = 6
/** How far the page moves from frame to frame, pixels. */
const STEP = 6

/** What the fake camera of a browser sees: a page of text without a code, a little soft and noisy, that moves in the camera's hand. */
export function writePageFilm(file: string, format: CameraFormat): void {
  const { width, height } = format
  const sheet = blur(page(width + FRAMES * STEP, height + FRAMES * STEP, 1), 0.6)
  const shots = Array.from({ length: FRAMES }, (_, frame) => {
    // There and back, so that the film has no jump where it begins anew.
    const at = STEP * Math.min(frame, FRAMES - frame)
    return { picture: pictureOf(noise(cut(sheet, at, at, width, height), 6, frame + 2)), frames: 1 }
  })
  writeCameraFile(file, shots, format)
}

function cut(canvas: Canvas, x: number, y: number, width: number, height: number): Canvas {
  const grey = new Float32Array(width * height)
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * canvas.width + x
    grey.set(canvas.grey.subarray(from, from + width), row * width)
  }
  return { grey, width, height }
}
