// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { Device } from '../../../../renderer/faces/key-fob/device.tsx'
import { turnOver, useSide } from '../../../../renderer/faces/touch/side.ts'
import { happen, render } from '../../render.tsx'
import { fakeFob } from './fake-fob.ts'

beforeEach(() => {
  useSide.setState({ side: 'front' })
  vi.stubGlobal('matchMedia', () => ({ addEventListener() {}, removeEventListener() {}, matches: true }))
})

async function draw(options?: Parameters<typeof fakeFob>[0]) {
  const fake = fakeFob(options)
  const page = await render(<Device />, fake)
  const cells = () =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="cell"]')].map(({ dataset }) => dataset.character).join('')
  return { fake, page, cells, sent: () => fake.sent.map(({ type }) => type) }
}

const pointer = (type: string) => new PointerEvent(type, { bubbles: true, pointerId: 7, button: 0 })
const key = (type: string, code: string, name = code) =>
  new KeyboardEvent(type, { code, key: name, bubbles: true, cancelable: true })

test('a pointer presses, and the code stands on the glass in two halves and is spelled', async () => {
  const { page, cells, sent } = await draw()
  const button = page.get('fob-button')
  button.setPointerCapture = () => {}
  expect(cells()).toBe('       ')
  expect(page.get('display-text').textContent).toBe('Nothing is shown.')
  await happen(() => button.dispatchEvent(pointer('pointerdown')))
  expect(button.dataset.down).toBe('true')
  await happen(() => button.dispatchEvent(pointer('pointerup')))
  expect(sent()).toEqual(['press', 'release'])
  const code = page.get('display').dataset.code ?? ''
  expect(code).toMatch(/^\d{6}$/)
  expect(cells()).toBe(`${code.slice(0, 3)} ${code.slice(3)}`)
  expect(page.get('display-text').textContent).toBe(
    `${[...code.slice(0, 3)].join(' ')}, ${[...code.slice(3)].join(' ')}`,
  )
})

test.each(['ArrowDown', 'Digit1', 'Numpad2'])('%s presses for as long as it is down', async (code) => {
  const { page, sent } = await draw()
  await happen(() => document.body.dispatchEvent(key('keydown', code)))
  expect(page.get('fob-button').getAttribute('aria-pressed')).toBe('true')
  await happen(() => document.body.dispatchEvent(key('keyup', code)))
  expect(sent()).toEqual(['press', 'release'])
})

test('space on the focused button, and a click without pointer or key, press too', async () => {
  const { page, sent } = await draw()
  const button = page.get('fob-button')
  await happen(() => button.dispatchEvent(key('keydown', 'Space', ' ')))
  await happen(() => button.dispatchEvent(key('keyup', 'Space', ' ')))
  await happen(() => button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 })))
  expect(sent()).toEqual(['press', 'release', 'press', 'release'])
})

test('one without a button has none, and no key sends it anything', async () => {
  const { page, sent, cells } = await draw({ profile: 'always' })
  expect(page.find('fob-button')).toBeNull()
  await happen(() => document.body.dispatchEvent(key('keydown', 'ArrowDown')))
  expect(sent()).toEqual([])
  expect(cells()).toMatch(/^\d{3} \d{3}$/)
  expect(page.get('display').dataset.bars).toBe('6')
})

test('its bars are told, but not in the region that is read aloud with each change', async () => {
  const { fake, page } = await draw({ profile: 'always' })
  await happen(() => fake.pass(50_000))
  expect(page.get('display').dataset.bars).toBe('1')
  expect(page.get('display').textContent).toContain('1 of 6 bars')
  expect(page.get('display-text').textContent).not.toContain('bars')
})

test('the notice and the end are told in words', async () => {
  const { fake, page, cells } = await draw()
  await happen(() => fake.apply({ type: 'battery-level', percent: 3 }))
  await happen(() => fake.apply({ type: 'press' }))
  expect(cells()).toBe('bAtt 03')
  expect(page.get('display-text').textContent).toBe('bAtt: 3 % of the battery left')
  document.body.replaceChildren()
  const card = await draw({ profile: 'card' })
  await happen(() => card.fake.apply({ type: 'battery-dead' }))
  await happen(() => card.fake.apply({ type: 'press' }))
  expect(card.page.get('display-text').textContent).toBe('EEEEEE: its life is over')
})

test('turned over it shows its serial number; the front cannot be reached then', async () => {
  const { page } = await draw()
  await happen(turnOver)
  expect(page.get('printed-serial').textContent).toBe('SIMF10020000')
  expect(page.get('fob-button').closest('[inert]')).not.toBeNull()
  await happen(turnOver)
  expect(page.find('printed-serial')).toBeNull()
})

test('what the two sides name to draw themselves is their own', async () => {
  for (const profile of ['fob', 'card', 'always'] as const) {
    await draw({ profile })
    await happen(turnOver)
    const ids = [...document.querySelectorAll('svg [id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    await happen(turnOver)
    document.body.replaceChildren()
  }
})
