import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { type Picture, yuvFrame } from '../../clients/playwright/yuv.ts'

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
      const bytes = yuvFrame(picture, format)
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
