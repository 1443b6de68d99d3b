import { expect, test } from 'vitest'
import { feedbackBetween } from '../../../../renderer/faces/camera-token/feedback.ts'
import { burst } from '../../../../renderer/sound/sounds.ts'
import { FIRST_IMAGE, fakeToken } from '../../fake-token.ts'

test('buttons click, the camera ticks when it starts and when it has read', () => {
  const fake = fakeToken()
  let before = fake.view()
  const heard = (after: ReturnType<typeof fake.view>) => {
    const feedback = feedbackBetween(before, after)
    before = after
    return feedback
  }
  expect(heard(fake.apply({ type: 'press', button: 'middle' }))).toEqual(['press'])
  expect(heard(fake.pass(2_000))).toEqual([])
  expect(heard(fake.apply({ type: 'release', button: 'middle' }))).toEqual(['release'])
  expect(heard(fake.pass(500))).toEqual([])
  expect(heard(fake.apply({ type: 'press', button: 'right' }))).toEqual(['press', 'camera'])
  expect(heard(fake.apply({ type: 'release', button: 'right' }))).toEqual(['release'])
  expect(heard(fake.apply({ type: 'scan', text: FIRST_IMAGE }))).toEqual(['read'])
})

test('a camera that is left, or goes dark, has not read', () => {
  const fake = fakeToken()
  const scanning = fake.startScanning()
  expect(feedbackBetween(scanning, fake.apply({ type: 'press', button: 'left' }))).toEqual(['press'])
  const other = fakeToken()
  const looking = other.startScanning()
  expect(feedbackBetween(looking, other.pass(60_000))).toEqual([])
})

test('another token makes no noise', () => {
  const fake = fakeToken()
  const before = fake.view()
  expect(feedbackBetween({ ...before, id: 'other' }, fake.apply({ type: 'press', button: 'left' }))).toEqual([])
})

test('a click is loud at first, silent at its end, and always the same', () => {
  const click = burst(800)
  const loudest = (part: Float32Array) => Math.max(...part.map(Math.abs))
  expect(loudest(click.subarray(0, 100))).toBeGreaterThan(0.6)
  expect(loudest(click.subarray(700))).toBeLessThan(0.02)
  expect(burst(800)).toEqual(click)
})
