import { describe, expect, test } from 'vitest'
import { aheadAt, clockAt, whenItSays } from '../../../token-core/key-fob/clock.ts'
import { otp } from '../vectors.ts'
import { codeAt, drive, made, START } from './drive.ts'

const DAY = 86_400_000

describe('the device’s own clock', () => {
  test.each(otp.codes)('at $at with $clock', ({ at, clock, ms }) => {
    expect(clockAt(clock, at)).toBe(ms)
  })

  test('counts a long life exactly', () => {
    const since = 1
    for (const [ppm, passed] of [
      [9_999, 315_576_000_007],
      [-9_999, 8e15 + 7],
      [7, 999_999],
    ] as const) {
      const exact = (BigInt(ppm) * BigInt(passed)) / 1_000_000n - (ppm < 0 ? 1n : 0n)
      expect(aheadAt({ offset: 3, ppm, since }, since + passed)).toBe(Number(exact) + 3)
    }
  })

  test('says a time first at the ms that is told', () => {
    for (const ppm of [-10_000, -37, -1, 0, 1, 20, 10_000]) {
      for (const offset of [-315_360_000_000, -59_999, 0, 7, 315_360_000_000]) {
        const clock = { offset, ppm, since: START }
        for (const time of [
          START + offset,
          START + offset + 30_000,
          START + offset + 5 * 365 * DAY,
          START + 12 * 365 * DAY,
        ]) {
          const at = whenItSays(clock, time)
          expect([clockAt(clock, at) >= time, clockAt(clock, at - 1) < time]).toEqual([true, true])
        }
      }
    }
  })

  test('a token made with a clock that runs', () => {
    const fob = drive(made({ clock: { offset: 90_000, ppm: 20 } }))
    expect(fob.inspect().deviceClock).toEqual({ time: START + 90_000, ahead: 90_000, offset: 90_000, ppm: 20 })
    fob.tap(60 * DAY)
    expect(fob.at(60 * DAY).code).toBe(codeAt(START + 60 * DAY + 90_000 + 103_680))
  })

  test('a drift does not make it jump; the next goes on from there', () => {
    const fob = drive()
    fob.send(0, { type: 'clock-drift', ppm: 100 })
    fob.at(DAY)
    expect(fob.inspect().deviceClock).toMatchObject({ ahead: 8_640, offset: 0, ppm: 100 })
    fob.send(DAY, { type: 'clock-drift', ppm: -50 })
    expect(fob.inspect().deviceClock).toMatchObject({ ahead: 8_640, offset: 8_640, ppm: -50 })
    fob.at(2 * DAY)
    expect(fob.inspect().deviceClock.ahead).toBe(8_640 - 4_320)
  })

  test('an offset sets it, and it runs on as it ran', () => {
    const fob = drive()
    fob.send(0, { type: 'clock-drift', ppm: 100 })
    fob.send(DAY, { type: 'clock-offset', ms: -5_000 })
    expect(fob.inspect().deviceClock).toMatchObject({ ahead: -5_000, offset: -5_000, ppm: 100 })
    fob.at(2 * DAY)
    expect(fob.inspect().deviceClock.ahead).toBe(3_640)
  })

  test('is rounded, and goes so far', () => {
    const fob = drive()
    const ahead = () => fob.inspect().deviceClock
    for (const [ms, offset] of [
      [1.4, 1],
      [-0.4, 0],
      [1e300, 315_360_000_000],
      [Number.NEGATIVE_INFINITY, -315_360_000_000],
    ] as const) {
      fob.send(0, { type: 'clock-offset', ms })
      expect(ahead().offset).toBe(offset)
    }
    for (const [given, ppm] of [
      [19.6, 20],
      [-0.2, 0],
      [10_001, 10_000],
      [-1e9, -10_000],
    ] as const) {
      fob.send(0, { type: 'clock-drift', ppm: given })
      expect(ahead().ppm).toBe(ppm)
    }
  })

  test('numbers that are none, and what is so already, do nothing', () => {
    const fob = drive()
    expect(fob.send(0, { type: 'clock-drift', ppm: Number.NaN }).ignored).toBe('already-so')
    expect(fob.send(0, { type: 'clock-offset', ms: Number.NaN }).ignored).toBe('already-so')
    expect(fob.send(0, { type: 'clock-drift', ppm: 0 }).ignored).toBe('already-so')
    expect(fob.send(0, { type: 'clock-offset', ms: 0 }).ignored).toBe('already-so')
    expect(fob.send(0, { type: 'clock-offset', ms: 1 }).ignored).toBeNull()
  })

  test('below 1970 it counts as 0', () => {
    const fob = drive(made({ at: 10_000_000 }))
    fob.send(10_000_000 - START, { type: 'clock-offset', ms: -20_000_000 })
    fob.tap(10_000_000 - START)
    expect(fob.at(10_000_000 - START).code).toBe(codeAt(0))
    expect(fob.inspect()).toMatchObject({
      deviceClock: { time: -10_000_000 },
      timeStep: { number: 0, nextAt: 20_030_000 },
    })
  })

  test('a lit code is not changed by it; the next is', () => {
    const fob = drive()
    fob.tap(0)
    fob.send(1_000, { type: 'clock-offset', ms: 3_600_000 })
    expect(fob.at(29_999).code).toBe(codeAt(START))
    fob.tap(30_000)
    expect(fob.at(30_000).code).toBe(codeAt(START + 3_630_000))
  })

  test('the inspector says the time step, and when the next begins in true time', () => {
    const fob = drive(made({ clock: { offset: 12_000, ppm: 0 } }))
    expect(fob.inspect().timeStep).toEqual({ number: START / 30_000, nextAt: START + 18_000 })
  })
})
