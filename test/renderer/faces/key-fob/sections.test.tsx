// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { Inspector } from '../../../../renderer/inspector/inspector.tsx'
import { happen, render } from '../../render.tsx'
import { fakeFob } from './fake-fob.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => void vi.useRealTimers()
})

async function draw(options?: Parameters<typeof fakeFob>[0]) {
  const fake = fakeFob(options)
  vi.setSystemTime(fake.clock())
  const page = await render(<Inspector />, fake)
  const type = (testId: string, text: string) =>
    happen(() => {
      const field = page.get(testId) as HTMLInputElement
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { fake, page, type, text: (testId: string) => page.get(testId).textContent }
}

test('its clock, drift, time step and the seconds to the next, which tick without a word from the host', async () => {
  const { fake, text } = await draw()
  expect(text('device-ahead')).toBe('right')
  const number = fake.view().timeStep.number
  expect(text('time-step')).toBe(`${number} (30 s)`)
  expect(text('next-time-step')).toBe('in 30 s')
  await happen(() => vi.advanceTimersByTimeAsync(29_000))
  expect(text('next-time-step')).toBe('in 1 s')
  await happen(() => vi.advanceTimersByTimeAsync(1_000))
  expect(text('time-step')).toBe(`${number + 1} (30 s)`)
  expect(text('next-time-step')).toBe('in 30 s')
  expect(fake.sent).toEqual([])
})

test('offset in seconds, drift in ppm, faults and wrong codes are events', async () => {
  const { fake, page, type, text } = await draw()
  await type('clock-offset', '-12.5')
  await happen(() => page.get('clock-offset-set').click())
  expect(text('device-ahead')).toBe('12.5 s slow')
  await type('clock-drift', '20')
  await happen(() => page.get('clock-drift-set').click())
  expect(text('device-drift')).toBe('+20 ppm (+1.728 s a day)')
  await happen(() => {
    const choice = page.get('fault-kind') as HTMLSelectElement
    choice.value = 'frozen'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await happen(() => page.get('fault-codes').click())
  expect(fake.sent).toEqual([
    { type: 'clock-offset', ms: -12_500 },
    { type: 'clock-drift', ppm: 20 },
    { type: 'fault', kind: 'frozen' },
    { type: 'wrong-codes', on: true },
  ])
  expect(fake.view()).toMatchObject({ fault: 'frozen', wrongCodes: true })
})

test('level, uses and age; dead, and as new', async () => {
  const { fake, page, text } = await draw({ madeAt: Date.UTC(2026, 2, 22, 3) })
  await happen(() => fake.apply({ type: 'press' }))
  expect(text('inspector-uses')).toBe('1 of 8,000 taken, 7,999 left')
  expect(text('inspector-age')).toContain('10 days')
  expect(text('inspector-percent')).toBe('99 %')
  await happen(() => page.get('battery-dead').click())
  expect(text('inspector-percent')).toBe('0 %')
  expect(page.get('inspector-screen').dataset.state).toBe('fob-over')
  await happen(() => page.get('battery-full').click())
  expect(text('inspector-percent')).toBe('100 %')
})

test('what is shown can be explained, and only then', async () => {
  const { fake, page } = await draw()
  expect(page.find('inspector-explain')).toBeNull()
  await happen(() => fake.apply({ type: 'press' }))
  expect(page.get('inspector-text').textContent).toBe(fake.view().display.code)
  expect(page.find('inspector-explain')).not.toBeNull()
})
