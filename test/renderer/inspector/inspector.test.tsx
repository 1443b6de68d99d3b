// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { useExplanation } from '../../../renderer/explanation/explanation-store.ts'
import { Inspector } from '../../../renderer/inspector/inspector.tsx'
import { bytesToHex, DEFAULT_SERIAL, DEMO_FACTORY_KEY, deriveDeviceKey } from '../../../token-core/index.ts'
import { fakeCard } from '../faces/matrix-card/fake-card.ts'
import { FIRST_IMAGE, fakeToken } from '../fake-token.ts'
import { happen, render } from '../render.tsx'

test('tells the screen, what comes by itself, and the registration in progress', async () => {
  const fake = fakeToken()
  const page = await render(<Inspector />, fake)
  expect(page.get('inspector-screen').textContent).toBe('Off')
  expect(page.get('inspector-dark').textContent).toBe('–')
  expect(page.find('inspector-explain')).toBeNull()
  await happen(() => {
    fake.startScanning()
    fake.apply({ type: 'scan', text: FIRST_IMAGE })
  })
  expect(page.get('inspector-screen').textContent).toBe('12-digit code')
  expect(page.get('inspector-registration').textContent).toBe('練習銀行 · VDS2460635')
  expect(page.get('inspector-dark').textContent).toMatch(/^in \d+ s$/)
  await happen(() => page.get('inspector-explain').click())
  expect(useExplanation.getState().isOpen).toBe(true)
})

test('each fault is an event, and its switch shows what the token says', async () => {
  const fake = fakeToken()
  const page = await render(<Inspector />, fake)
  for (const [id, on, off] of [
    ['fault-camera', { type: 'camera-fault', on: true }, { type: 'camera-fault', on: false }],
    ['fault-display', { type: 'display-fault', on: true }, { type: 'display-fault', on: false }],
    ['fault-codes', { type: 'wrong-codes', on: true }, { type: 'wrong-codes', on: false }],
    [
      'fault-stuck-left',
      { type: 'button-stuck', button: 'left', on: true },
      { type: 'button-stuck', button: 'left', on: false },
    ],
    ['fault-tape', { type: 'tape-in' }, { type: 'tape-removed' }],
  ] as const) {
    await happen(() => page.get(id).click())
    expect(page.get(id).getAttribute('aria-checked'), id).toBe('true')
    await happen(() => page.get(id).click())
    expect(page.get(id).getAttribute('aria-checked'), id).toBe('false')
    expect(fake.sent.slice(-2)).toEqual([on, off])
  }
})

test('a fault for so many times or with a probability: what is left of it, and how it is mended', async () => {
  const fake = fakeToken()
  const page = await render(<Inspector />, fake)
  const choose = (id: string, value: string) =>
    happen(() => {
      const field = page.get(id) as HTMLInputElement | HTMLSelectElement
      const proto = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype
      Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
    })
  expect(page.find('fault-terms')).toBeNull()
  await happen(() => page.get('fault-set').click())
  await choose('fault-which', 'right-stuck')
  await choose('fault-often', 'probability')
  await choose('fault-number', '12.5')
  await happen(() => page.get('fault-set').click())
  expect(fake.sent).toEqual([
    { type: 'camera-fault', on: true, times: 1 },
    { type: 'button-stuck', button: 'right', on: true, probability: 0.125 },
  ])
  const left = [...page.get('fault-terms').children].map(({ firstChild }) => firstChild?.textContent)
  expect(left).toEqual(['Camera fault1 more time', 'Right button stays down12.5% each time'])
  await happen(() => page.get('fault-mend-right-stuck').click())
  await happen(() => fake.startScanning())
  expect(page.find('fault-terms')).toBeNull()
})

test('activations with their numbers and their places; keys are nowhere', async () => {
  const fake = fakeToken()
  const page = await render(<Inspector />, fake)
  expect(page.get('inspector-memory-count').textContent).toBe('0 of 8')
  await happen(() => page.get('fill-memory').click())
  expect(page.get('inspector-memory-count').textContent).toBe('8 of 8')
  expect(page.get('inspector-activations').children).toHaveLength(8)
  await happen(() => page.get('fill-memory').click())
  expect(fake.sent).toEqual([{ type: 'memory-filled' }])
  const deviceKey = bytesToHex(deriveDeviceKey(DEMO_FACTORY_KEY, DEFAULT_SERIAL))
  expect(page.get('inspector').innerHTML).not.toContain(deviceKey)
  expect(page.get('inspector').innerHTML).not.toMatch(/[0-9a-f]{64}/)
})

test('cells in and out', async () => {
  const fake = fakeToken()
  const page = await render(<Inspector />, fake)
  await happen(() => page.get('battery-out').click())
  expect(page.find('battery-level')).toBeNull()
  await happen(() => page.get('battery-out').click())
  await happen(() => page.get('battery-in').click())
  expect(page.get('inspector-percent').textContent).toBe('100 %')
  expect(fake.sent).toEqual([{ type: 'battery-removed' }, { type: 'battery-fitted' }])
})

test.each([
  ['a serial number', fakeToken, 'Serial number', DEFAULT_SERIAL],
  ['the number of whom it was given to', fakeCard, 'Customer number', '12345678901'],
] as const)('what it is known by has its own name: %s', async (_, fake, name, known) => {
  await render(<Inspector />, fake())
  const term = [...document.querySelectorAll('dt')].find(({ textContent }) => textContent === name)
  expect(term?.nextElementSibling?.textContent).toBe(known)
})
