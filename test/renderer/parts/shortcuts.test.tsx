// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { choosePreference } from '../../../renderer/parts/preferences.ts'
import { useShortcuts } from '../../../renderer/parts/shortcuts.ts'
import { fakeToken } from '../fake-token.ts'
import { render } from '../render.tsx'

const run = { t: vi.fn(), '?': vi.fn(), 'ctrl++': vi.fn() }
function Page() {
  useShortcuts(run)
  return (
    <>
      <input data-testid="field" />
      <button type="button" data-testid="button" />
      <dialog open>
        <button type="button" data-testid="in-dialog" />
      </dialog>
    </>
  )
}

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => {
  for (const each of Object.values(run)) each.mockClear()
})
afterEach(() => act(() => choosePreference('keys', true)))

test('a letter works anywhere on the page, in either case, once per press', async () => {
  await render(<Page />, fakeToken())
  expect(press(document.body, 't').defaultPrevented).toBe(true)
  press(document.body, 'T', { shiftKey: true })
  press(document.body, 't', { repeat: true })
  press(document.body, '?', { shiftKey: true })
  expect(run.t).toHaveBeenCalledTimes(2)
  expect(run['?']).toHaveBeenCalledOnce()
})

test('not where one types, not in a window over the page, not with Alt or Ctrl', async () => {
  const page = await render(<Page />, fakeToken())
  press(page.get('field'), 't')
  press(page.get('in-dialog'), 't')
  press(document.body, 't', { ctrlKey: true })
  press(document.body, 't', { altKey: true })
  expect(run.t).not.toHaveBeenCalled()
  press(page.get('button'), 't')
  expect(run.t).toHaveBeenCalledOnce()
})

test('single keys can be switched off; those with Ctrl stay', async () => {
  await render(<Page />, fakeToken())
  await act(async () => choosePreference('keys', false))
  expect(press(document.body, 't').defaultPrevented).toBe(false)
  press(document.body, '+', { ctrlKey: true })
  press(document.body, '+', { metaKey: true })
  expect(run.t).not.toHaveBeenCalled()
  expect(run['ctrl++']).toHaveBeenCalledTimes(2)
})
