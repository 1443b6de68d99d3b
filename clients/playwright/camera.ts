import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { yuvFrame } from './yuv.ts'

/** The browser's own camera in a test. Chromium reads it from a file of raw pictures, and shows at once what is written into it. */
export interface BrowserCamera {
  /** What Chromium must be started with. */
  readonly args: readonly string[]
  /** What it sees from now on, while it runs, too: RGBA of its size; null: a grey wall. */
  show(rgba: Uint8Array | null): void
  close(): void
}

export const CAMERA = { width: 1280, height: 720, framesPerSecond: 10 } as const

const HEAD = Buffer.from(
  `YUV4MPEG2 W${CAMERA.width} H${CAMERA.height} F${CAMERA.framesPerSecond}:1 Ip A1:1 C420jpeg\nFRAME\n`,
)
const WALL = yuvFrame(null, CAMERA)

export function makeBrowserCamera(): BrowserCamera {
  const folder = mkdtempSync(join(tmpdir(), 'camtoken-camera-'))
  const file = join(folder, 'camera.y4m')
  writeFileSync(file, Buffer.concat([HEAD, WALL]))
  // In place: a file that is put over it would be seen only by a camera that is opened afterwards.
  const write = (frame: Uint8Array) => {
    const place = openSync(file, 'r+')
    try {
      writeSync(place, frame, 0, frame.length, HEAD.length)
    } finally {
      closeSync(place)
    }
  }
  return {
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
    show: (rgba) => write(rgba === null ? WALL : yuvFrame({ data: rgba, ...CAMERA }, CAMERA)),
    close() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Draws a picture in the middle of the wall, by a page of a browser. */
export async function rasteriseIn(page: Page, picture: Uint8Array): Promise<Uint8Array> {
  const { width, height } = CAMERA
  const source = Buffer.from(picture).toString('base64')
  const base64 = await page.evaluate(
    async ([bytes, w, h]) => {
      const answer = await fetch(`data:application/octet-stream;base64,${bytes}`)
      const image = await createImageBitmap(await answer.blob())
      const canvas = new OffscreenCanvas(w, h)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.fillStyle = '#808080'
      context.fillRect(0, 0, w, h)
      const scale = Math.min(1, w / image.width, h / image.height)
      const [wide, high] = [image.width * scale, image.height * scale]
      context.drawImage(image, Math.floor((w - wide) / 4) * 2, Math.floor((h - high) / 4) * 2, wide, high)
      const { data } = context.getImageData(0, 0, w, h)
      let binary = ''
      for (let i = 0; i < data.length; i += 0x8000) binary += String.fromCharCode(...data.subarray(i, i + 0x8000))
      return btoa(binary)
    },
    [source, width, height] as const,
  )
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
