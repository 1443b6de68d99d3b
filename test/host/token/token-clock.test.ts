import { describe, expect, it } from 'vitest'
import { HOST_TIME, hostTime, LATEST, standingAt, tokenTime, withSetting } from '../../../host/token/token-clock.ts'

describe('the clock of a token', () => {
  it("is the host's at first", () => {
    expect(tokenTime(HOST_TIME, 1234)).toBe(1234)
    expect(hostTime(HOST_TIME, 1234)).toBe(1234)
  })

  it('stands still while it is paused, and goes on from there', () => {
    const paused = withSetting(HOST_TIME, { mode: 'paused' }, 1000)
    expect(paused).toMatchObject({ mode: 'paused', speed: 0 })
    expect(tokenTime(paused, 9000)).toBe(1000)
    expect(hostTime(paused, 2000)).toBeNull()
    const real = withSetting(paused, { mode: 'real' }, 9000)
    expect(real).toMatchObject({ mode: 'real', speed: 1 })
    expect(tokenTime(real, 9500)).toBe(1500)
  })

  it.each([0.01, 0.3, 1.7, 7, 10_000])(
    'wakes at speed %d no earlier than it is time, and at most one step late',
    (speed) => {
      const scaled = withSetting(HOST_TIME, { mode: 'scaled', speed }, 1_795_229_653_106)
      for (const ms of [1, 2, 999, 15_000, 300_000]) {
        const due = scaled.tokenAt + ms
        const wake = hostTime(scaled, due) ?? Number.NaN
        expect(tokenTime(scaled, wake)).toBeGreaterThanOrEqual(due - 1)
        expect(tokenTime(scaled, wake - 1)).toBeLessThan(due)
      }
    },
  )

  it('can be put at a time', () => {
    const later = standingAt(HOST_TIME, 90_000, 10)
    expect(tokenTime(later, 10)).toBe(90_000)
    expect(tokenTime(later, 15)).toBe(90_005)
  })

  it('stands still at the end of its time, and waits for nothing beyond', () => {
    const last = standingAt(HOST_TIME, LATEST - 5, 10)
    expect([10, 14, 15, 16, 1e9].map((hostNow) => tokenTime(last, hostNow) - LATEST)).toEqual([-5, -1, 0, 0, 0])
    expect(hostTime(last, LATEST)).toBe(15)
    expect(hostTime(last, LATEST + 1)).toBeNull()
    // Of a version that knew no end.
    expect(tokenTime(standingAt(HOST_TIME, 8.64e15, 10), 20)).toBe(8.64e15)
  })
})
