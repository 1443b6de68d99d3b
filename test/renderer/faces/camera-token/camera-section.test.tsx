// @vitest-environment happy-dom
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chooseCamera, NO_CAMERA, useCamera } from '../../../../renderer/camera/camera-store.ts'
import { useCameraToken } from '../../../../renderer/camera/camera-token.ts'
import { Viewfinder } from '../../../../renderer/camera/viewfinder.tsx'
import { CameraSection } from '../../../../renderer/faces/camera-token/camera-section.tsx'
import { GLASS } from '../../../../renderer/faces/camera-token/grid.ts'
import { fakeToken } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'

type Ended = () => void
const fakeStream = () => {
  const ended: Ended[] = []
  const track = { stop: vi.fn(), addEventListener: (_: string, run: Ended) => ended.push(run) }
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] }
  return { stream, track, unplug: () => ended.forEach((run) => void run()) }
}
const getUserMedia = vi.fn()

beforeEach(() => {
  const devices = { getUserMedia, enumerateDevices: async () => [{ kind: 'videoinput', deviceId: 'c1', label: '' }] }
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: devices, languages: ['en'] })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockReturnValue()
  localStorage.clear()
  useCamera.setState(useCamera.getInitialState())
})
afterEach(() => {
  vi.restoreAllMocks()
  getUserMedia.mockReset()
})

function Page() {
  const isRunning = useCameraToken(({ display }) => display.camera) ?? false
  return (
    <>
      {isRunning && <Viewfinder glass={GLASS} />}
      <CameraSection />
    </>
  )
}

async function scan() {
  const fake = fakeToken()
  fake.startScanning()
  return { fake, page: await render(<Page />, fake) }
}

test.each([
  ['NotFoundError', 'none', 'No camera found. Connect a webcam'],
  ['NotAllowedError', 'refused', 'The camera is not allowed. Allow it'],
  ['NotReadableError', 'in-use', 'Another program is using the camera. Close'],
])('%s: says what is wrong and what to do', async (name, problem, text) => {
  getUserMedia.mockRejectedValue(new DOMException('', name))
  const { page } = await scan()
  expect(page.get('camera-problem').dataset.problem).toBe(problem)
  expect(page.get('camera-problem').textContent).toContain(text)
})

test('a camera that is pulled out while it runs is closed and named', async () => {
  const { stream, track, unplug } = fakeStream()
  getUserMedia.mockResolvedValue(stream)
  const { page } = await scan()
  expect(page.get('viewfinder').dataset.live).toBe('true')
  await happen(unplug)
  expect(page.get('camera-problem').dataset.problem).toBe('unplugged')
  expect(track.stop).toHaveBeenCalled()
})

test('trying again opens the camera again', async () => {
  getUserMedia.mockRejectedValueOnce(new DOMException('', 'NotReadableError')).mockResolvedValue(fakeStream().stream)
  const { page } = await scan()
  await happen(() => page.get('camera-retry').click())
  expect(page.find('camera-problem')).toBeNull()
  expect(page.get('viewfinder').dataset.live).toBe('true')
})

test('the camera stops when the token stops scanning', async () => {
  const { stream, track } = fakeStream()
  getUserMedia.mockResolvedValue(stream)
  const { fake } = await scan()
  expect(track.stop).not.toHaveBeenCalled()
  await happen(() => fake.apply({ type: 'press', button: 'left' }))
  expect(track.stop).toHaveBeenCalledOnce()
})

test('a camera that opens only after the scanning is over is closed at once', async () => {
  const { stream, track } = fakeStream()
  let open: (given: unknown) => void = () => {}
  getUserMedia.mockReturnValue(new Promise((resolve) => (open = resolve)))
  const { fake } = await scan()
  await happen(() => fake.apply({ type: 'press', button: 'left' }))
  await happen(() => open(stream))
  expect(track.stop).toHaveBeenCalledOnce()
})

test('without a camera by choice none is opened; the choice is remembered', async () => {
  chooseCamera(NO_CAMERA)
  const { page } = await scan()
  expect(getUserMedia).not.toHaveBeenCalled()
  expect(page.find('camera-problem')).toBeNull()
  expect(localStorage.getItem('camtoken.camera')).toBe(NO_CAMERA)
})

test('a frame that shows nothing new draws nothing anew', async () => {
  getUserMedia.mockResolvedValue(fakeStream().stream)
  const drawn = vi.fn()
  const fake = fakeToken()
  fake.startScanning()
  await render(
    <Profiler id="camera" onRender={drawn}>
      <Page />
    </Profiler>,
    fake,
  )
  await happen(() => useCamera.setState({ seen: 'no-code', outline: null }))
  drawn.mockClear()
  await happen(() => useCamera.setState({ seen: 'no-code', outline: null }))
  expect(drawn).not.toHaveBeenCalled()
  await happen(() => useCamera.setState({ seen: 'too-dark', outline: null }))
  expect(drawn).toHaveBeenCalled()
})
