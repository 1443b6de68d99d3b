// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { WindowState } from '../../../electron/bridge.ts'
import { OnTopButton } from '../../../renderer/compact/on-top-button.tsx'
import { useNotices } from '../../../renderer/parts/notices.ts'
import { fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

afterEach(() => vi.unstubAllGlobals())

const show = () => render(<OnTopButton className="" />, fakeToken())

test('in the desktop application it is the whole window that stays on top, whoever asked for it', async () => {
  let tell: (state: WindowState) => void = () => {}
  const setAlwaysOnTop = vi.fn(async (alwaysOnTop: boolean) => tell({ alwaysOnTop, fullScreen: false }))
  vi.stubGlobal('camtoken', {
    windowState: async () => ({ alwaysOnTop: true, fullScreen: false }),
    setAlwaysOnTop,
    on(_name: string, listener: typeof tell) {
      tell = listener
      return () => {}
    },
  })
  const page = await show()
  const isPressed = () => page.get('on-top').getAttribute('aria-pressed')
  expect(isPressed()).toBe('true')
  await happen(() => page.get('on-top').click())
  expect(setAlwaysOnTop).toHaveBeenCalledWith(false)
  expect(isPressed()).toBe('false')
  // The application menu.
  await happen(() => tell({ alwaysOnTop: true, fullScreen: false }))
  expect(isPressed()).toBe('true')
})

test('a browser without such windows offers none', async () => {
  expect((await show()).find('on-top')).toBeNull()
})

test('a browser that refuses the window: that is said, and the token stays on its page', async () => {
  const requestWindow = () => Promise.reject(new DOMException('needs a gesture', 'NotAllowedError'))
  vi.stubGlobal('documentPictureInPicture', { requestWindow })
  const page = await show()
  await happen(() => page.get('on-top').click())
  expect(page.get('on-top').getAttribute('aria-pressed')).toBe('false')
  expect(useNotices.getState().shown.map(({ text }) => text)).toEqual(['onTop.refused'])
})
