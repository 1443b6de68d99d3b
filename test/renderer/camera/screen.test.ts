// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { framing } from '../../../renderer/camera/framing.ts'
import { changed } from '../../../renderer/camera/region-sheet.tsx'
import { openScreen, pixelsOf, regionBetween, screenProblem, WHOLE } from '../../../renderer/camera/screen.ts'
import { GLASS } from '../../../renderer/faces/camera-token/grid.ts'

test.each([
  ['NotAllowedError', 'refused'],
  ['AbortError', 'refused'],
  ['NotFoundError', 'none'],
  ['NotReadableError', 'none'],
  ['TypeError', 'unavailable'],
])('%s is %s', (name, problem) => {
  expect(screenProblem(new DOMException('', name))).toBe(problem)
})

test('names no size, so that the screen comes at its own resolution, and no sound', async () => {
  const getDisplayMedia = vi.fn(async (_: DisplayMediaStreamOptions) => ({}) as MediaStream)
  await openScreen({ getDisplayMedia } as unknown as MediaDevices, 'window')
  const [options] = getDisplayMedia.mock.calls[0] ?? []
  expect(options).toMatchObject({ audio: false, video: { displaySurface: 'window' } })
  expect(options?.video).not.toHaveProperty('width')
  expect(options?.video).not.toHaveProperty('height')
  await expect(openScreen(undefined, 'monitor')).rejects.toThrow()
})

test('a region is drawn in any direction and ends at the edges', () => {
  expect(regionBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 1.7 })).toEqual({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 })
  expect(regionBetween({ x: -1, y: -1 }, { x: 2, y: 2 })).toEqual(WHOLE)
})

test('a region is whole pixels inside the picture, at least one', () => {
  expect(pixelsOf({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 }, 1920, 1080)).toEqual({
    x: 480,
    y: 540,
    width: 960,
    height: 540,
  })
  expect(pixelsOf({ x: 1, y: 1, width: 0, height: 0 }, 100, 50)).toEqual({ x: 99, y: 49, width: 1, height: 1 })
})

test('figures typed for a region keep it inside', () => {
  const half = { x: 0.5, y: 0, width: 0.5, height: 1 }
  expect(changed(half, 'width', 90)).toEqual(half)
  expect(changed(half, 'x', 20)).toEqual({ ...half, x: 0.2 })
  expect(changed(half, 'x', 100)).toEqual({ ...half, x: 0.98, width: expect.closeTo(0.02) })
  expect(changed(half, 'height', 0)).toEqual({ ...half, height: 0.02 })
  expect(changed(half, 'x', Number.NaN)).toEqual(half)
})

test('a wide picture covers the glass, or is all to be seen on it', () => {
  const wide = { width: 640, height: 240 }
  expect(framing(wide, WHOLE, 'cover', GLASS)).toEqual({ left: '-50%', top: '0%', width: '200%', height: '100%' })
  expect(framing(wide, WHOLE, 'contain', GLASS)).toEqual({ left: '0%', top: '25%', width: '100%', height: '50%' })
})

test('a region fills the glass with its part of the picture', () => {
  const corner = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }
  expect(framing({ width: 640, height: 480 }, corner, 'cover', GLASS)).toEqual({
    left: '-100%',
    top: '-100%',
    width: '200%',
    height: '200%',
  })
})
