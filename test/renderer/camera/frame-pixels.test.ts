import { describe, expect, test } from 'vitest'
import { type Kept, pixelsOfFrame } from '../../../renderer/camera/frame-pixels.ts'
import { lumaOf } from '../../../scanner/index.ts'

const WIDTH = 5
const HEIGHT = 3
/** The share of a pixel's bytes that planes beside the first take, in this format. */
const BESIDE: Readonly<Record<string, number>> = { I420: 0.5, NV12: 0.5, I420A: 1.5, I422: 1, I444: 2 }

/** A frame whose first plane holds `levels`, one after another; of pixels where it has no plane of brightness. */
function frameOf(format: string | null, levels: readonly number[], more: object = {}) {
  const asked: VideoFrameCopyToOptions[] = []
  let closed = 0
  const sizeOf = ({ format: into }: VideoFrameCopyToOptions) =>
    into === 'RGBA' ? WIDTH * HEIGHT * 4 : Math.ceil(WIDTH * HEIGHT * (1 + (BESIDE[format ?? ''] ?? 3)))
  const isOfPixels = (how: VideoFrameCopyToOptions) =>
    how.format === 'RGBA' || (format?.length === 4 && format.includes('G'))
  const frame = {
    format,
    visibleRect: { x: 0, y: 0, width: WIDTH, height: HEIGHT },
    displayWidth: WIDTH,
    displayHeight: HEIGHT,
    colorSpace: { fullRange: null },
    allocationSize: sizeOf,
    copyTo: async (to: Uint8Array, how: VideoFrameCopyToOptions) => {
      asked.push(how)
      if (to.length < sizeOf(how)) throw new TypeError('destination is not large enough')
      to.fill(99)
      const level = (i: number) => levels[i % levels.length] ?? 0
      if (isOfPixels(how))
        for (let i = 0; i < WIDTH * HEIGHT; i += 1) to.set([level(i), level(i), level(i), 255], i * 4)
      else for (let i = 0; i < WIDTH * HEIGHT; i += 1) to[i] = level(i)
      return [{ offset: 0, stride: isOfPixels(how) ? WIDTH * 4 : WIDTH }]
    },
    close: () => {
      closed += 1
    },
    ...more,
  }
  return { frame: frame as unknown as VideoFrame, asked, closed: () => closed }
}

const nothing = (): Kept => ({ bytes: new Uint8Array() })

describe('a frame with a plane of brightness', () => {
  test.each(['I420', 'I420A', 'I422', 'I444', 'NV12'])(
    '%s: that plane is copied, and the frame closed',
    async (format) => {
      const { frame, asked, closed } = frameOf(format, [16, 235, 126])
      const picture = await pixelsOfFrame(frame, nothing())
      expect(picture).toMatchObject({ width: WIDTH, height: HEIGHT, format: 'Y-limited' })
      expect(picture?.data).toHaveLength(WIDTH * HEIGHT)
      expect(picture && [...lumaOf(picture).data].slice(0, 3)).toEqual([0, 255, 128])
      expect(asked).toEqual([{}])
      expect(closed()).toBe(1)
    },
  )

  test('is left as it is where it says that its range is full', async () => {
    const picture = await pixelsOfFrame(frameOf('I420', [16], { colorSpace: { fullRange: true } }).frame, nothing())
    expect(picture?.format).toBe('Y')
  })
})

test.each([
  ['BGRA', 'BGRA', {}],
  ['BGRX', 'BGRX', {}],
  ['RGBA', 'RGBA', {}],
  ['RGBX', 'RGBX', {}],
  ['I420P10', 'RGBA', { format: 'RGBA' }],
  [null, 'RGBA', { format: 'RGBA' }],
])('%s: comes as %s, and the frame is closed', async (format, expected, how) => {
  const { frame, asked, closed } = frameOf(format, [0, 100, 255])
  const picture = await pixelsOfFrame(frame, nothing())
  expect(picture?.format).toBe(expected)
  expect(picture && [...lumaOf(picture).data].slice(0, 3)).toEqual([0, 100, 255])
  expect(asked).toEqual([how])
  expect(closed()).toBe(1)
})

test.each([
  ['turned', { rotation: 90 }],
  ['mirrored', { flip: true }],
  ['stretched', { displayWidth: WIDTH * 2 }],
  ['one that is gone', { visibleRect: null }],
  [
    'one whose bytes are withheld',
    {
      allocationSize: () => {
        throw new DOMException('', 'NotSupportedError')
      },
    },
  ],
  ['one with gaps between its rows', { copyTo: async () => [{ offset: 0, stride: 64 }] }],
])('%s is to be drawn, and stays open for it', async (_, more) => {
  const { frame, closed } = frameOf('I420', [0], more)
  expect(await pixelsOfFrame(frame, nothing())).toBeNull()
  expect(closed()).toBe(0)
})

test('bytes are kept from frame to frame', async () => {
  const kept = nothing()
  await pixelsOfFrame(frameOf('I420', [16]).frame, kept)
  const { bytes } = kept
  const picture = await pixelsOfFrame(frameOf('I420', [235]).frame, kept)
  expect(kept.bytes).toBe(bytes)
  expect(picture?.data.buffer).toBe(bytes.buffer)
})
