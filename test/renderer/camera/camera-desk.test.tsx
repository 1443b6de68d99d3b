// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { CameraDesk } from '../../../renderer/camera/camera-desk.tsx'
import { useCamera } from '../../../renderer/camera/camera-store.ts'
import { ScreenInput } from '../../../renderer/camera/screen-input.tsx'
import { stopSharing, useScreen } from '../../../renderer/camera/screen-store.ts'
import { LookResult } from '../../../renderer/faces/camera-token/look-result.tsx'
import { FIRST_IMAGE, fakeToken, OTHER_FIRST_IMAGE } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

const getDisplayMedia = vi.fn()
beforeEach(() => {
  getDisplayMedia.mockReset()
  localStorage.clear()
  stopSharing()
  useScreen.setState(useScreen.getInitialState())
  useCamera.setState(useCamera.getInitialState())
  vi.stubGlobal('navigator', { ...navigator, mediaDevices: { getDisplayMedia }, languages: ['en'] })
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockReturnValue()
})

function fakeScreen() {
  const ended: (() => void)[] = []
  const track = {
    stop: vi.fn(),
    getSettings: () => ({ displaySurface: 'monitor' }),
    addEventListener: (_: string, run: () => void) => void ended.push(run),
  }
  return {
    track,
    stream: { getTracks: () => [track], getVideoTracks: () => [track] },
    end: () => ended.forEach((run) => void run()),
  }
}

function Page() {
  return (
    <>
      <CameraDesk />
      <LookResult />
      <ScreenInput />
    </>
  )
}
const pressL = () =>
  happen(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true, cancelable: true })))

test('L asks nobody while the token does not scan, and says why', async () => {
  const page = await render(<Page />, fakeToken())
  await pressL()
  expect(page.get('look-result').textContent).toBe('The token is not scanning.')
  expect(getDisplayMedia).not.toHaveBeenCalled()
})

test('a screen that is not given is said to be so, and the look is over', async () => {
  getDisplayMedia.mockRejectedValue(new DOMException('', 'NotAllowedError'))
  const fake = fakeToken()
  fake.startScanning()
  const page = await render(<Page />, fake)
  await pressL()
  expect(page.get('screen-problem').dataset.problem).toBe('refused')
  expect(page.get('screen-problem').textContent).toContain('choose the display')
  expect(page.find('look-result')).toBeNull()
})

test('a shared screen is kept until it is stopped here or there', async () => {
  const screen = fakeScreen()
  getDisplayMedia.mockResolvedValue(screen.stream)
  const page = await render(<Page />, fakeToken())
  await happen(() => page.get('screen-share').click())
  expect(page.get('screen-shared').textContent).toContain('Screen')
  await happen(() => page.get('screen-stop').click())
  expect(screen.track.stop).toHaveBeenCalled()
  expect(page.find('screen-problem')).toBeNull()
  await happen(() => page.get('screen-share-window').click())
  await happen(screen.end)
  expect(page.get('screen-problem').dataset.problem).toBe('ended')
  expect(page.find('screen-shared')).toBeNull()
})

test('of codes that are all for this token the person chooses one', async () => {
  const fake = fakeToken()
  fake.startScanning()
  const page = await render(<Page />, fake)
  await happen(() =>
    useCamera.setState({
      offered: { kind: 'choose', texts: ['https://bank.example/', FIRST_IMAGE, OTHER_FIRST_IMAGE] },
      offeredTo: page.connection,
      offeredFrom: 'screen',
    }),
  )
  expect(page.all('code-choice')).toEqual([
    'First code of a registration練習銀行 · VDS2460635',
    'First code of a registration別の練習銀行 · VDS5018960',
    'Not a code for tokenshttps://bank.example/',
  ])
  await happen(() => document.querySelectorAll<HTMLElement>('[data-testid="code-choice"]')[1]?.click())
  expect(fake.sent).toEqual([{ type: 'scan', text: OTHER_FIRST_IMAGE }])
  expect(page.find('code-chooser')).toBeNull()
})

test('in the desktop application the page asks which screen, and asks for that one', async () => {
  getDisplayMedia.mockResolvedValue(fakeScreen().stream)
  const sources = [
    { id: 'window:1', kind: 'window', name: 'Bank', size: null, thumbnail: null },
    { id: 'screen:0', kind: 'screen', name: 'Left', size: { width: 2560, height: 1440 }, thumbnail: null },
  ]
  const chooseScreen = vi.fn(async () => true)
  vi.stubGlobal('camtoken', { screens: async () => ({ picker: 'page', sources }), chooseScreen, on: () => () => {} })
  const page = await render(<Page />, fakeToken())
  await happen(() => page.get('screen-share').click())
  expect(page.all('screen-source')).toEqual(['LeftScreen · 2560 × 1440', 'BankWindow'])
  await happen(() => page.get('screen-source').click())
  expect(chooseScreen).toHaveBeenCalledWith('screen:0')
  expect(page.find('screen-picker')).toBeNull()
  expect(page.find('screen-shared')).not.toBeNull()

  await happen(() => {
    stopSharing()
    useScreen.setState({ stream: null })
  })
  await happen(() => page.get('screen-share').click())
  await happen(() => page.get('screen-picker-close').click())
  expect(page.get('screen-problem').dataset.problem).toBe('refused')
  vi.unstubAllGlobals()
})
