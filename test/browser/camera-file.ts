import { closeSync, openSync, renameSync, writeSync } from 'node:fs'

/** RGBA, row by row: what the scanner takes and a screenshot gives. */
export interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** What the camera sees for a number of frames: a picture in the middle of a grey wall, or the wall alone. */
export interface Shot {
  readonly picture: Picture | null
  readonly frames: number
}

export interface CameraFormat {
  readonly width: number
  readonly height: number
  readonly framesPerSecond: number
}

export const CAMERA: CameraFormat = { width: 1280, height: 720, framesPerSecond: 10 }

const WALL = 0x80

/** One frame, planar YUV 4:2:0 with the BT.601 video range that Chromium reads a .y4m file with. */
function frame(picture: Picture | null, { width, height }: CameraFormat): Uint8Array {
  const half = { width: width / 2, height: height / 2 }
  const u = width * height
  const v = u + half.width * half.height
  const bytes = new Uint8Array(v + half.width * half.height).fill(WALL)
  if (!picture) return bytes
  // Even offsets, so that the picture's blocks of 2 × 2 stay together. What is larger than the frame is cut at its edges.
  const left = Math.floor((width - picture.width) / 4) * 2
  const top = Math.floor((height - picture.height) / 4) * 2
  for (let y = Math.max(0, -top); y < picture.height && y + top < height; y++) {
    for (let x = Math.max(0, -left); x < picture.width && x + left < width; x++) {
      const from = (y * picture.width + x) * 4
      const r = picture.data[from] ?? 0
      const g = picture.data[from + 1] ?? 0
      const b = picture.data[from + 2] ?? 0
      const [column, row] = [x + left, y + top]
      bytes[row * width + column] = 16 + (65.481 * r + 128.553 * g + 24.966 * b) / 255
      if (column % 2 === 1 || row % 2 === 1) continue
      const at = (row / 2) * half.width + column / 2
      bytes[u + at] = 128 + (-37.797 * r - 74.203 * g + 112 * b) / 255
      bytes[v + at] = 128 + (112 * r - 93.786 * g - 18.214 * b) / 255
    }
  }
  return bytes
}

/**
 * Writes what the fake camera shows, as a .y4m file; the browser repeats it from its start for as long as the camera runs.
 * The file is replaced in one go: a camera opened afterwards shows the new shots.
 */
export function writeCameraFile(file: string, shots: readonly Shot[], format: CameraFormat = CAMERA): void {
  const draft = `${file}.draft`
  const out = openSync(draft, 'w')
  try {
    writeSync(out, `YUV4MPEG2 W${format.width} H${format.height} F${format.framesPerSecond}:1 Ip A1:1 C420jpeg\n`)
    for (const { picture, frames } of shots) {
      const bytes = frame(picture, format)
      for (let i = 0; i < frames; i++) {
        writeSync(out, 'FRAME\n')
        writeSync(out, bytes)
      }
    }
  } finally {
    closeSync(out)
  }
  renameSync(draft, file)
}
