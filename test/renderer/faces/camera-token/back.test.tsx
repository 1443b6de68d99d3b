// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { useBacks } from '../../../../renderer/faces/camera-token/battery-lid.ts'
import { Device } from '../../../../renderer/faces/camera-token/device.tsx'
import { turnOver, useSide } from '../../../../renderer/faces/touch/side.ts'
import { fakeToken } from '../../fake-token.ts'
import { happen, render } from '../../render.tsx'

let isStill = true
beforeEach(() => {
  isStill = true
  useSide.setState({ side: 'front' })
  useBacks.setState({ backs: {} })
  vi.stubGlobal('matchMedia', () => ({ addEventListener() {}, removeEventListener() {}, matches: isStill }))
})

async function draw(options?: Parameters<typeof fakeToken>[0]) {
  const fake = fakeToken(options)
  return { fake, page: await render(<Device />, fake) }
}

test('turned over, it shows serial and lid; the front cannot be reached then', async () => {
  const { page } = await draw()
  expect(page.find('screw')).toBeNull()
  await happen(turnOver)
  expect(page.get('device').getAttribute('aria-label')).toBe('Token, back')
  expect(page.get('printed-serial').textContent).toBe('12-3456789-0')
  expect(page.get('button-left').closest('[inert]')).not.toBeNull()
  await happen(turnOver)
  expect(page.find('screw')).toBeNull()
  expect(page.get('button-left').closest('[inert]')).toBeNull()
})

test('turns in two halves: away, then in; with reduced motion at once', async () => {
  isStill = false
  const { page } = await draw()
  const halfDone = () =>
    page
      .get('button-left')
      .closest('section')
      ?.querySelector('div > div')
      ?.dispatchEvent(new Event('animationend', { bubbles: true }))
  await happen(turnOver)
  expect(page.get('device').dataset).toMatchObject({ side: 'front', turn: 'leaving' })
  await happen(halfDone)
  expect(page.get('device').dataset).toMatchObject({ side: 'back', turn: 'arriving' })
  await happen(halfDone)
  expect(page.get('device').dataset).toMatchObject({ side: 'back', turn: 'still' })
})

test('screw, lid, cells out and in: the token loses its power and gets it back', async () => {
  const { fake, page } = await draw()
  await happen(turnOver)
  await happen(() => page.get('lid').click())
  expect(page.find('cell-1')).toBeNull()
  await happen(() => page.get('screw').click())
  await happen(() => page.get('lid').click())
  expect(page.find('screw')).toBeNull()
  for (const place of [2, 1, 3]) await happen(() => page.get(`cell-${place}`).click())
  expect(fake.sent).toEqual([{ type: 'battery-removed' }])
  expect(page.get('cell-2').getAttribute('aria-label')).toBe('Put in a new cell 2')
  for (const place of [3, 1]) await happen(() => page.get(`cell-${place}`).click())
  expect(fake.view().battery).toBeNull()
  await happen(() => page.get('cell-2').click())
  expect(fake.view().battery?.percent).toBe(100)
  expect(page.get('cell-2').dataset.in).toBe('true')
})

test('a cell that the host never hears of stays where it was', async () => {
  const { fake, page } = await draw()
  await happen(turnOver)
  await happen(() => page.get('screw').click())
  await happen(() => page.get('lid').click())
  fake.failWith(new TypeError('Failed to fetch'))
  await happen(() => page.get('cell-1').click())
  expect(page.get('cell-1').dataset.in).toBe('true')
})

test('the tape can be pulled from the back too', async () => {
  const { fake, page } = await draw({ tapeIn: true })
  await happen(turnOver)
  await happen(() => page.get('tape-back').click())
  expect(fake.view().tapeIn).toBe(false)
})
