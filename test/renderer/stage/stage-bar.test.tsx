// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useScale } from '../../../renderer/faces/scale.ts'
import { useSide } from '../../../renderer/faces/touch/side.ts'
import { usePreferences } from '../../../renderer/parts/preferences.ts'
import { StageBar } from '../../../renderer/stage/stage-bar.tsx'
import { fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

beforeEach(() => {
  localStorage.clear()
  useSide.setState({ side: 'front' })
  useScale.setState({ scale: 'fit', drawn: 1 })
  usePreferences.setState(usePreferences.getInitialState())
})

async function draw(options?: Parameters<typeof fakeToken>[0]) {
  const fake = fakeToken(options)
  return { fake, page: await render(<StageBar />, fake) }
}
const press = (key: string, more: KeyboardEventInit = {}) =>
  happen(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  )

test.each([
  ['m', ['press left', 'press middle', 'release middle', 'release left']],
  ['p', ['press middle', 'release middle']],
])('%s holds until the token has taken it', async (key, steps) => {
  const { fake } = await draw()
  const seen = () => fake.sent.map((event) => ('button' in event ? `${event.type} ${event.button}` : event.type))
  await press(key)
  await press(key)
  await act(() => vi.waitFor(() => expect(fake.view().hold).not.toBeNull()))
  expect(seen()).toEqual(steps.slice(0, steps.length / 2))
  await happen(() => fake.pass(2_000))
  expect(seen()).toEqual(steps)
})

test('without power there is nothing to hold', async () => {
  const { fake, page } = await draw({ tapeIn: true })
  expect(page.get('hold-power').getAttribute('aria-disabled')).toBe('true')
  await press('p')
  await happen(() => page.get('hold-menu').click())
  expect(fake.sent).toEqual([])
})

test('T turns the token over, as its button does', async () => {
  const { page } = await draw()
  expect(page.get('turn-over').textContent).toContain('Turn over')
  await press('t')
  expect(useSide.getState().side).toBe('back')
  expect(page.get('turn-over').textContent).toContain('Turn back')
  await happen(() => page.get('turn-over').click())
  expect(useSide.getState().side).toBe('front')
})

test('size by keys and by buttons', async () => {
  const { page } = await draw()
  await press('+', { ctrlKey: true })
  expect(useScale.getState().scale).toBe(1.25)
  await press('-', { ctrlKey: true })
  await press('-', { ctrlKey: true })
  expect(page.get('scale-fit').textContent).toBe('75%')
  await press('0', { ctrlKey: true })
  expect(useScale.getState().scale).toBe('fit')
  await happen(() => page.get('scale-in').click())
  expect(useScale.getState().scale).toBe(1)
})

test('? shows all keys, Escape of the settings closes them and keeps the focus', async () => {
  const { page } = await draw()
  await press('?')
  expect(page.get('key-help').textContent).toContain('Hold left + middle')
  await happen(() => page.get('key-help-close').click())
  expect(page.find('key-help')).toBeNull()
  await happen(() => page.get('sound-settings-open').click())
  await happen(() => page.get('preference-sound').click())
  expect(usePreferences.getState().sound).toBe(true)
  await happen(() =>
    page.get('preference-sound').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  )
  expect(page.find('sound-settings')).toBeNull()
  expect(document.activeElement).toBe(page.get('sound-settings-open'))
})
