import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { manualClock, systemClock } from '../../../host/token/clock.ts'

describe('manualClock', () => {
  it('runs what falls due in order, each at its own time, and what was set on the way', () => {
    const clock = manualClock(1000)
    const ran: string[] = []
    const note = (name: string) => ran.push(`${name}@${clock.now()}`)
    clock.at(1300, () => note('late'))
    clock.at(1100, () => {
      note('first')
      clock.at(1200, () => note('set on the way'))
    })
    clock.at(1100, () => note('second of the same time'))
    clock.at(1401, () => note('beyond'))
    clock.advance(400)
    expect(ran).toEqual(['first@1100', 'second of the same time@1100', 'set on the way@1200', 'late@1300'])
    expect(clock.now()).toBe(1400)
  })

  it('runs what was already due at the next move, at the present time', () => {
    const clock = manualClock(50)
    const ran: number[] = []
    clock.at(10, () => ran.push(clock.now()))
    expect(ran).toEqual([])
    clock.advance(0)
    expect(ran).toEqual([50])
  })

  it('does not run what was cancelled', () => {
    const clock = manualClock()
    const run = vi.fn()
    clock.at(10, run)()
    clock.set(20)
    expect(run).not.toHaveBeenCalled()
  })

  it('refuses to go back', () => {
    const clock = manualClock(5)
    expect(() => clock.set(4)).toThrow(RangeError)
    expect(() => clock.advance(-1)).toThrow(RangeError)
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError)
    expect(clock.now()).toBe(5)
  })
})

it('a manual clock that is put forward runs what is due, and no time has passed', () => {
  const clock = manualClock(100)
  const ran: number[] = []
  clock.at(150, () => ran.push(clock.now()))
  clock.advance(10)
  clock.putForward(1000)
  expect([clock.now(), clock.steady(), ...ran]).toEqual([1110, 110, 1110])
})

describe('systemClock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('keeps one timer for all alarms and runs each when it is due', () => {
    const clock = systemClock()
    const ran: number[] = []
    for (const ms of [300, 100, 200]) clock.at(clock.now() + ms, () => ran.push(ms))
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(200)
    expect(ran).toEqual([100, 200])
    vi.advanceTimersByTime(100)
    expect(ran).toEqual([100, 200, 300])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('never runs an alarm from within the call that sets it', () => {
    const clock = systemClock()
    const run = vi.fn()
    clock.at(clock.now() - 5, run)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(0)
    expect(run).toHaveBeenCalledOnce()
  })

  it('waits longer than setTimeout can', () => {
    const clock = systemClock()
    const run = vi.fn()
    const fortyDays = 40 * 24 * 3_600_000
    clock.at(clock.now() + fortyDays, run)
    vi.advanceTimersByTime(fortyDays - 1)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
  })

  it('waits on when its timer wakes too early', () => {
    const clock = systemClock()
    const run = vi.fn()
    clock.at(clock.now() + 1000, run)
    vi.setSystemTime(999_500)
    vi.advanceTimersByTime(1000)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(500)
    expect(run).toHaveBeenCalledOnce()
  })

  it('goes on from where it was when the machine is set back', () => {
    const clock = systemClock()
    expect(clock.now()).toBe(1_000_000)
    vi.setSystemTime(500_000)
    expect(clock.now()).toBe(1_000_000)
    vi.advanceTimersByTime(70)
    expect(clock.now()).toBe(1_000_070)
  })

  it('is the machine’s again when that is put right, and goes evenly meanwhile', () => {
    const clock = systemClock()
    clock.now()
    vi.setSystemTime(1_000_000 - 3_600_000)
    expect(clock.now()).toBe(1_000_000)
    vi.advanceTimersByTime(600_000)
    expect(clock.now()).toBe(1_600_000)
    vi.setSystemTime(1_600_000)
    expect(clock.now()).toBe(1_600_000)
    vi.advanceTimersByTime(5)
    expect(clock.now()).toBe(1_600_005)
    vi.setSystemTime(2_000_000)
    expect(clock.now()).toBe(2_000_000)
  })

  it('comes back also when the machine is put right in several steps, or set back again before', () => {
    const clock = systemClock()
    clock.now()
    for (const machine of [400_000, 700_000, 200_000, 999_000]) {
      vi.setSystemTime(machine)
      expect(clock.now() - 1_000_000).toBeLessThan(100)
      vi.advanceTimersByTime(10)
    }
    const before = clock.now()
    expect(before).toBeGreaterThanOrEqual(1_000_000)
    vi.setSystemTime(1_000_100)
    expect(clock.now()).toBe(1_000_100)
  })

  it('leaves no timer behind when everything is cancelled, and runs nothing', () => {
    const clock = systemClock()
    const run = vi.fn()
    const cancels = [clock.at(clock.now() + 10, run), clock.at(clock.now() + 20, run)]
    for (const cancel of cancels) cancel()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(30)
    expect(run).not.toHaveBeenCalled()
  })

  it('runs the others when one throws', () => {
    const clock = systemClock()
    const run = vi.fn()
    clock.at(clock.now() + 10, () => {
      throw new Error('a bug')
    })
    clock.at(clock.now() + 10, run)
    expect(() => vi.advanceTimersByTime(10)).toThrow('a bug')
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
  })
})
