// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { applyControls, readControls, recallControls, rememberControls } from '../../../renderer/camera/controls.ts'

beforeEach(() => localStorage.clear())

const track = (settings: object, capabilities?: object) => ({
  getSettings: () => settings as MediaTrackSettings,
  ...(capabilities && { getCapabilities: () => capabilities as MediaTrackCapabilities }),
  applyConstraints: vi.fn(async () => {}),
})

test('a camera that offers nothing has nothing to set but the mirror', () => {
  const nothing = { deviceId: 'c1', torch: null, zoom: null, focus: null, mirror: false }
  expect(readControls(track({ deviceId: 'c1' }), {})).toEqual(nothing)
  expect(readControls(track({ deviceId: 'c1' }, { zoom: { min: 1, max: 1 }, focusMode: ['continuous'] }), {})).toEqual(
    nothing,
  )
})

test('light, zoom and focus stand as the camera says', () => {
  const offered = {
    torch: true,
    zoom: { min: 1, max: 4, step: 0.5 },
    focusMode: ['continuous', 'manual'],
    focusDistance: { min: 0, max: 10 },
  }
  expect(readControls(track({ deviceId: 'c1', torch: true, zoom: 2, focusDistance: 3 }, offered), {})).toEqual({
    deviceId: 'c1',
    torch: true,
    zoom: { min: 1, max: 4, step: 0.5, value: 2 },
    focus: { min: 0, max: 10, step: 0.1, value: 3 },
    mirror: false,
  })
})

test('a front camera is mirrored, unless the person wanted otherwise', () => {
  const front = track({ deviceId: 'c1', facingMode: 'user' })
  expect(readControls(front, {}).mirror).toBe(true)
  expect(readControls(front, { mirror: false }).mirror).toBe(false)
  expect(readControls(track({ facingMode: 'environment' }), {}).mirror).toBe(false)
})

test('each wish is its own constraint, so that one refused leaves the others', async () => {
  const camera = track({ deviceId: 'c1' })
  camera.applyConstraints.mockRejectedValueOnce(new DOMException('', 'OverconstrainedError'))
  await applyControls(camera, { torch: true, zoom: 2, focus: 3, mirror: true })
  expect(camera.applyConstraints.mock.calls.map((call: unknown[]) => call[0])).toEqual([
    { advanced: [{ torch: true }] },
    { advanced: [{ zoom: 2 }] },
    { advanced: [{ focusMode: 'manual', focusDistance: 3 }] },
  ])
})

test('what was set is remembered for its camera', () => {
  rememberControls('c1', { zoom: 2 })
  rememberControls('c1', { mirror: true })
  rememberControls('c2', { torch: true })
  expect(recallControls('c1')).toEqual({ zoom: 2, mirror: true })
  expect(recallControls('c2')).toEqual({ torch: true })
  expect(recallControls('c3')).toEqual({})
})

test.each(['{', '[]', 'null', '{"c1":7}', '{"c1":{"zoom":"2","torch":null}}'])(
  '%s in the storage is nothing',
  (text) => {
    localStorage.setItem('camtoken.camera-controls', text)
    expect(recallControls('c1')).toEqual({})
  },
)
