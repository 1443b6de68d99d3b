import { expect, test } from 'vitest'
import { deviceClockAt } from '../../../../renderer/faces/key-fob/device-clock.ts'
import { fakeFob } from './fake-fob.ts'

test('from an old view: what the clock says now is what the token would say', () => {
  const fake = fakeFob()
  fake.apply({ type: 'clock-offset', ms: -5_000 })
  const old = fake.apply({ type: 'clock-drift', ppm: 10_000 })
  for (const ms of [0, 999, 20_000, 86_400_000]) {
    const now = fake.pass(ms)
    const { time, ahead, step, left } = deviceClockAt(old, now.now)
    expect({ time, ahead, number: step }).toEqual({
      time: now.deviceClock.time,
      ahead: now.deviceClock.ahead,
      number: now.timeStep.number,
    })
    expect(left).toBe(Math.ceil((30_000 - (time % 30_000)) / 1_000))
  }
})

test('the seconds of a step go from its length down to one, never to none', () => {
  const view = fakeFob({ profile: 'always' }).view()
  const left = (ms: number) => deviceClockAt(view, view.at + ms).left
  expect([left(0), left(1), left(1_000), left(59_000), left(59_999), left(60_000)]).toEqual([60, 60, 59, 1, 1, 60])
})
