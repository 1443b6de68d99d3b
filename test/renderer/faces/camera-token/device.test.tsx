// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { Device } from '../../../../renderer/faces/camera-token/device.tsx'
import { fakeToken } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'

let reducesMotion = false
beforeEach(() => {
  reducesMotion = false
  const query = { addEventListener() {}, removeEventListener() {} }
  vi.stubGlobal('matchMedia', () => ({ ...query, matches: reducesMotion }))
})

async function draw(options?: Parameters<typeof fakeToken>[0]) {
  const fake = fakeToken(options)
  vi.setSystemTime(fake.clock())
  const page = await render(<Device />, fake)
  const middle = page.get('button-middle')
  middle.setPointerCapture = () => {}
  const steps = () => fake.sent.map((event) => ('button' in event ? `${event.type} ${event.button}` : event.type))
  return { fake, page, middle, steps }
}

const pointer = (type: string) => new PointerEvent(type, { bubbles: true, pointerId: 7, button: 0 })
const key = (type: string, name: string) => new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true })

test('a pointer presses when it goes down and releases when it goes up or is lost', async () => {
  for (const ending of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    const { middle, steps } = await draw()
    await happen(() => middle.dispatchEvent(pointer('pointerdown')))
    expect(steps()).toEqual(['press middle'])
    expect(middle.dataset.down).toBe('true')
    await happen(() => middle.dispatchEvent(pointer(ending)))
    expect(steps()).toEqual(['press middle', 'release middle'])
    document.body.replaceChildren()
  }
})

test('space and enter hold the focused button; leaving it lets go', async () => {
  const { middle, steps } = await draw()
  await happen(() => middle.dispatchEvent(key('keydown', ' ')))
  await happen(() => middle.dispatchEvent(key('keyup', ' ')))
  await happen(() => middle.dispatchEvent(key('keydown', 'Enter')))
  await happen(() => middle.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
  expect(steps()).toEqual(['press middle', 'release middle', 'press middle', 'release middle'])
})

test('a click without pointer or key, as a screen reader makes it, is a short press', async () => {
  const { middle, steps } = await draw()
  await happen(() => middle.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 })))
  expect(steps()).toEqual(['press middle', 'release middle'])
})

test('a running hold closes a line around its buttons, from where it stands', async () => {
  const { fake, page } = await draw()
  await happen(() => fake.apply({ type: 'press', button: 'middle' }))
  const line = page.get('hold-progress').querySelector<SVGElement>('[style]')
  expect(line?.style.animationDuration).toBe('2000ms')
  await happen(() => fake.apply({ type: 'press', button: 'left' }))
  expect(page.all('hold-progress')).toHaveLength(2)
  await happen(() => fake.apply({ type: 'release', button: 'middle' }))
  await happen(() => fake.apply({ type: 'release', button: 'left' }))
  expect(page.find('hold-progress')).toBeNull()
})

test('with reduced motion it counts down in words instead', async () => {
  reducesMotion = true
  const { fake, page } = await draw()
  await happen(() => fake.apply({ type: 'press', button: 'middle' }))
  expect(page.find('hold-progress')).toBeNull()
  expect(page.get('hold-countdown').textContent).toBe('2 s')
})

test('buttons are named by what they do now', async () => {
  const { fake, page, middle } = await draw()
  expect(middle.getAttribute('aria-label')).toBe('Middle button, hold 2 seconds for power')
  await happen(() => {
    fake.apply({ type: 'press', button: 'middle' })
    fake.pass(2_500)
  })
  expect(page.get('button-right').getAttribute('aria-label')).toBe('Right button: Continue')
})

test('the tape of a new device can be pulled, and is gone then', async () => {
  const { fake, page } = await draw({ tapeIn: true })
  await happen(() => page.get('tape').click())
  expect(fake.sent).toEqual([{ type: 'tape-removed' }])
  expect(page.find('tape')).toBeNull()
})
