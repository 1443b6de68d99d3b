import { expect, test, vi } from 'vitest'
import { cameraProblem, closeWebcam, listCameras, openWebcam } from '../../../renderer/camera/webcam.ts'

test.each([
  ['NotFoundError', 'none'],
  ['OverconstrainedError', 'none'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'in-use'],
  ['TypeError', 'unavailable'],
])('%s means: %s', (name, problem) => {
  expect(cameraProblem(new DOMException('', name))).toBe(problem)
})

const fake = (devices: Partial<MediaDevices>) => devices as MediaDevices

test('asks for 1280 × 720 and for the chosen camera, but takes another one rather than none', async () => {
  const getUserMedia = vi.fn(async () => ({}) as MediaStream)
  await openWebcam(fake({ getUserMedia }), 'cam-2')
  await openWebcam(fake({ getUserMedia }), '')
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } }
  expect(getUserMedia.mock.calls).toEqual([
    [{ audio: false, video: { ...size, deviceId: { ideal: 'cam-2' } } }],
    [{ audio: false, video: size }],
  ])
})

test('a page that may not use cameras at all has a problem too', async () => {
  const error = await openWebcam(undefined, '').catch((reason: unknown) => reason)
  expect(cameraProblem(error)).toBe('unavailable')
})

test('lists cameras only, and those without an id not', async () => {
  const device = (kind: string, deviceId: string) => ({ kind, deviceId, label: `${kind} ${deviceId}` })
  const all = [device('audioinput', 'mic'), device('videoinput', 'cam'), device('videoinput', '')]
  const devices = fake({ enumerateDevices: async () => all as MediaDeviceInfo[] })
  expect(await listCameras(devices)).toEqual([{ id: 'cam', label: 'videoinput cam' }])
  expect(await listCameras(undefined)).toEqual([])
})

test('closing a camera stops every track of it', () => {
  const tracks = [{ stop: vi.fn() }, { stop: vi.fn() }]
  closeWebcam({ getTracks: () => tracks } as unknown as MediaStream)
  for (const track of tracks) expect(track.stop).toHaveBeenCalledOnce()
})
