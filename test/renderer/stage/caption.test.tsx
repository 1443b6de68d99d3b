// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCamera } from '../../../renderer/camera/camera-store.ts'
import { chooseLanguage } from '../../../renderer/locales/i18n.ts'
import { Caption } from '../../../renderer/stage/caption.tsx'
import { fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

beforeEach(() => {
  vi.useFakeTimers()
  useCamera.setState(useCamera.getInitialState())
})
afterEach(() => void vi.useRealTimers())

test('counts down to the close of a window, a second at a time, and not at all without one', async () => {
  const fake = fakeToken()
  vi.setSystemTime(fake.clock())
  const page = await render(<Caption />, fake)
  expect(page.find('countdown')).toBeNull()
  expect(vi.getTimerCount()).toBe(0)
  const view = fake.view()
  const display = { ...view.display, screen: 'activation-code' as const, lit: true }
  await happen(() => fake.show({ ...view, display, window: { openedAt: view.now, closesAt: view.now + 90_000 } }))
  expect(page.get('countdown').textContent).toBe('Done within 90 s')
  await happen(() => vi.advanceTimersByTime(1_000))
  expect(page.get('countdown').textContent).toBe('Done within 89 s')
  expect(page.get('countdown').dataset.soon).toBe('false')
  await happen(() => vi.advanceTimersByTime(79_000))
  expect(page.get('countdown').dataset.soon).toBe('true')
  await happen(() => vi.advanceTimersByTime(60_000))
  expect(page.get('countdown').textContent).toBe('Done within 0 s')
  expect(vi.getTimerCount()).toBe(0)
})

test('counts on the clock of the host, not of the page', async () => {
  const fake = fakeToken()
  vi.setSystemTime(fake.clock() + 3_600_000)
  const view = fake.view()
  const page = await render(<Caption />, { ...fake, clock: () => fake.clock() + 3_600_000 })
  const display = { ...view.display, screen: 'confirm-activation' as const, lit: true }
  await happen(() => fake.show({ ...view, display, window: { openedAt: view.now, closesAt: view.now + 40_000 } }))
  expect(page.get('countdown').textContent).toBe('Yes within 40 s')
})

test('says what the camera sees, while it runs', async () => {
  const fake = fakeToken()
  useCamera.setState({ seen: 'too-dark' })
  const page = await render(<Caption />, fake)
  expect(page.find('scan-hint')).toBeNull()
  await happen(() => fake.startScanning())
  expect(page.get('scan-hint').textContent).toBe('Too dark. Turn up the light or the brightness of the screen.')
})

test('says which parts of a text it sees, and how many it does not', async () => {
  const fake = fakeToken()
  fake.startScanning()
  useCamera.setState({ seen: 'part', incomplete: [{ parts: [1, 3], of: 4 }] })
  const page = await render(<Caption />, fake)
  expect(page.get('scan-hint').textContent).toBe(
    'Part 1 and 3 of 4: this text is spread over several codes, and 2 of them are missing. Show them all in one picture.',
  )
  await happen(() => chooseLanguage('ja'))
  expect(page.get('scan-hint').textContent).toBe(
    '分割されたコード（全4個）の1、3番目だけが写っています。残りの2個も一緒に写してください。',
  )
  await happen(() => useCamera.setState({ incomplete: [] }))
  expect(page.get('scan-hint').textContent).toContain('WebAssembly')
  await happen(() => chooseLanguage('en'))
})
